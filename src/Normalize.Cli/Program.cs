using Normalize.Cli.CommandLine;
using Normalize.Cli.Streams;

return Cli.Run(args, new StandardStreams(
    Console.OpenStandardInput,
    static () => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixOutput(),
    new QuietWriter(Console.Error)));
