namespace Normalize.Cli.Streams;

/// <summary>The three streams of the process, opened on demand, so that tests can give their own.</summary>
internal sealed record StandardStreams(Func<Stream> Input, Func<Stream> Output, TextWriter Error)
{
    private const int BrokenPipe = 32; // EPIPE, the same on Linux and macOS
    private const int ErrorNoData = unchecked((int)0x800700E8); // the pipe is being closed, on Windows
    private const int ErrorBrokenPipe = unchecked((int)0x8007006D);

    public static bool IsClosedPipe(IOException e) => e.HResult is BrokenPipe or ErrorNoData or ErrorBrokenPipe;
}
