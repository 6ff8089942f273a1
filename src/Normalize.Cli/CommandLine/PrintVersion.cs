using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Text;

namespace Normalize.Cli.CommandLine;

/// <summary>Prints the version, with the revision it was built from.</summary>
internal sealed class PrintVersion(Func<Stream> output) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        using Stream stream = output();
        string? version = typeof(PrintVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        stream.Write(Encoding.UTF8.GetBytes($"kaznorm {version}\n"));
        return ExitCode.Done;
    }
}
