using Normalize.Cli.Streams;

namespace Normalize.Cli.Text;

/// <summary>Settles the encoding of an input that is read line by line, from its beginning.</summary>
internal static class EncodingProbe
{
    /// <summary>Enough letters for the detector to be sure of any encoding it knows.</summary>
    private const int ProbeSize = 1 << 16;

    private const int LongestCharacter = 4;

    /// <summary>The encoding, and a stream that gives the whole input.</summary>
    /// <param name="input">The input, unread.</param>
    /// <param name="given">The encoding the user named; null: to be found out.</param>
    /// <param name="eager">Decide on what is there at once, for an input that is still being typed.</param>
    /// <exception cref="KaznormException">The input is UTF-16, whose lines are not told apart by one byte.</exception>
    public static (SourceEncoding Encoding, Stream Whole) Look(Stream input, SourceEncoding? given, bool eager)
    {
        Stream whole = input;
        SourceEncoding? encoding = given;
        if (encoding is null)
        {
            var head = new byte[ProbeSize];
            int count = eager ? input.Read(head) : input.ReadAtLeast(head, ProbeSize, throwOnEndOfStream: false);
            encoding = TextDecoder.Detect(count < ProbeSize && !eager ? head.AsSpan(0, count) : WholeLines(head.AsSpan(0, count)));
            whole = new PrefixedStream(head.AsMemory(0, count), input);
        }

        if (encoding == SourceEncoding.Utf16LittleEndian || encoding == SourceEncoding.Utf16BigEndian)
        {
            throw new KaznormException(ExitCode.Usage, $"the input is {encoding}, which cannot be read by lines; add --unit document");
        }

        return (encoding, whole);
    }

    /// <summary>A probe that ends inside a character would look ill-formed.</summary>
    private static ReadOnlySpan<byte> WholeLines(ReadOnlySpan<byte> head)
    {
        int last = head.LastIndexOf((byte)'\n');
        return last < 0 ? head[..Math.Max(0, head.Length - LongestCharacter)] : head[..(last + 1)];
    }
}
