using Normalize.Cli.CommandLine;
using Normalize.Cli.Streams;

return Cli.Run(args, new StandardStreams(
    static () =>
    {
        UnixPipe.Enlarge(UnixPipe.StandardInput);
        return Console.OpenStandardInput();
    },
    static () =>
    {
        UnixPipe.Enlarge(UnixPipe.StandardOutput);
        return OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixOutput();
    },
    new QuietWriter(Console.Error)));
