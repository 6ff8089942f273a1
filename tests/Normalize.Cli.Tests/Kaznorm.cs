using System.Text;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Tests;

/// <summary>What one run of the tool did.</summary>
internal sealed record RunResult(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>Runs the tool inside the test process, on streams of the test's own.</summary>
internal static class Kaznorm
{
    public static RunResult Run(string input, params string[] args) => Run(Encoding.UTF8.GetBytes(input), args);

    public static RunResult Run(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        var error = new StringWriter();
        int code = CommandLine.Cli.Run(args, new StandardStreams(() => new MemoryStream(input), () => output, error));
        return new RunResult(code, output.ToArray(), error.ToString());
    }
}
