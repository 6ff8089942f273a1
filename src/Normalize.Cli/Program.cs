using Normalize.Cli.CommandLine;
using Normalize.Cli.Streams;

return Cli.Run(args, new StandardStreams(OpenInput, OpenOutput, new QuietWriter(Console.Error)));

static Stream OpenInput()
{
    Descriptors.Require(Descriptors.StandardInput, "standard input");
    UnixPipe.Enlarge(UnixPipe.StandardInput);
    return Console.OpenStandardInput();
}

static Stream OpenOutput()
{
    Descriptors.Require(Descriptors.StandardOutput, "standard output");
    UnixPipe.Enlarge(UnixPipe.StandardOutput);
    return OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixOutput();
}
