using System.CommandLine;
using System.Text;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Shell;

/// <summary>The verb that writes the manual page.</summary>
internal static class ManCommand
{
    public static Command Create(Options options, RootCommand root, StandardStreams streams)
    {
        var command = new Command("man", "Write the manual page: kaznorm man | man -l -");
        command.SetAction(_ =>
        {
            using Stream stream = streams.Output();
            stream.Write(Encoding.UTF8.GetBytes(ManPage.Write(options, root)));
            return ExitCode.Done;
        });
        return command;
    }
}
