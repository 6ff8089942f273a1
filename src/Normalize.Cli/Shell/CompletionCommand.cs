using System.CommandLine;
using System.Text;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Shell;

/// <summary>The verb that writes a completion script.</summary>
internal static class CompletionCommand
{
    public static Command Create(RootCommand root, StandardStreams streams)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Write a script that completes command lines in bash, zsh or fish") { shell };
        command.SetAction(parsed =>
        {
            ShellModel model = ShellModel.Of(root);
            string script = parsed.GetValue(shell) switch
            {
                "bash" => BashCompletion.Write(model),
                "zsh" => ZshCompletion.Write(model),
                _ => FishCompletion.Write(model),
            };
            using Stream stream = streams.Output();
            stream.Write(Encoding.UTF8.GetBytes(script));
            return ExitCode.Done;
        });
        return command;
    }
}
