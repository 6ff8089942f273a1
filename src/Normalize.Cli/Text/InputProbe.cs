using Normalize.Cli.Streams;

namespace Normalize.Cli.Text;

/// <summary>What the beginning of an input says of the whole, for inputs that are read line by line.</summary>
/// <param name="Encoding">The encoding of the input.</param>
/// <param name="Head">The beginning, decoded.</param>
/// <param name="Whole">A stream that gives the whole input.</param>
internal sealed record InputProbe(SourceEncoding Encoding, string Head, Stream Whole)
{
    /// <summary>Enough letters for the detectors to be sure of any encoding or scheme they know.</summary>
    private const int ProbeSize = 1 << 16;

    private const int LongestCharacter = 4;

    /// <summary>Reads the beginning of an input.</summary>
    /// <param name="input">The input, unread.</param>
    /// <param name="given">The encoding the user named; null: to be found out.</param>
    /// <param name="eager">Decide on the first line, for an input that is still being typed.</param>
    /// <exception cref="KaznormException">The input is UTF-16, whose lines are not told apart by one byte.</exception>
    public static InputProbe Look(Stream input, SourceEncoding? given, bool eager)
    {
        var buffer = new byte[ProbeSize];
        int count = eager ? ReadFirstLine(input, buffer) : input.ReadAtLeast(buffer, ProbeSize, throwOnEndOfStream: false);
        ReadOnlySpan<byte> head = count < ProbeSize && !eager ? buffer.AsSpan(0, count) : WholeLines(buffer.AsSpan(0, count));
        DecodedText decoded = TextDecoder.Decode(head, given);
        if (decoded.Encoding == SourceEncoding.Utf16LittleEndian || decoded.Encoding == SourceEncoding.Utf16BigEndian)
        {
            throw new KaznormException(ExitCode.Usage, $"the input is {decoded.Encoding}, which cannot be read by lines; add --unit document");
        }

        return new InputProbe(decoded.Encoding, decoded.Text, new PrefixedStream(buffer.AsMemory(0, count), input));
    }

    private static int ReadFirstLine(Stream input, Span<byte> buffer)
    {
        int count = 0;
        int read;
        while (!buffer[..count].Contains((byte)'\n') && (read = input.Read(buffer[count..])) > 0)
        {
            count += read;
        }

        return count;
    }

    /// <summary>A probe that ends inside a character would look ill-formed.</summary>
    private static ReadOnlySpan<byte> WholeLines(ReadOnlySpan<byte> head)
    {
        int last = head.LastIndexOf((byte)'\n');
        return last < 0 ? head[..Math.Max(0, head.Length - LongestCharacter)] : head[..(last + 1)];
    }
}
