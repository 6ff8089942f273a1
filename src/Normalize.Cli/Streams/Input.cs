using Normalize.Cli.Progress;

namespace Normalize.Cli.Streams;

/// <summary>Opens what a FILE argument names: standard input for <c>-</c>, a file, unpacked on the way when it is gzip.</summary>
internal static class Input
{
    private const int BufferSize = 1 << 16;

    public const string StandardInput = "-";

    /// <summary>The name as messages call it.</summary>
    public static string Describe(string name) => name == StandardInput ? "standard input" : name;

    /// <summary>Opens one input.</summary>
    /// <param name="name">The FILE argument.</param>
    /// <param name="standardInput">Opens standard input.</param>
    /// <param name="meter">Counts what is read; null: nobody wants to know.</param>
    public static Stream Open(string name, Func<Stream> standardInput, Meter? meter = null)
    {
        if (name == StandardInput)
        {
            try
            {
                return Unpack(Describe(name), Watch(standardInput()));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new KaznormException(ExitCode.InputOutput, $"{Describe(name)}: {e.Message}", e);
            }
        }

        try
        {
            return Unpack(name, Watch(new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "no such file",
                UnauthorizedAccessException when Directory.Exists(name) => "is a directory",
                UnauthorizedAccessException => "permission denied",
                _ => e.Message,
            };
            throw new KaznormException(ExitCode.InputOutput, $"{name}: {reason}", e);
        }

        Stream Watch(Stream stream) => meter is null ? stream : meter.Watch(stream);
    }

    /// <summary>Looks at the first two bytes: gzip begins with 1F 8B, which no text in a supported encoding does.</summary>
    private static Stream Unpack(string name, Stream stream)
    {
        var head = new byte[2];
        int count = stream.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, count), stream);
        return count == 2 && head[0] == 0x1F && head[1] == 0x8B
            ? new BufferedStream(new GzipInput(name, whole), BufferSize)
            : whole;
    }
}
