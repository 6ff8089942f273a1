using System.CommandLine;
using System.CommandLine.Completions;
using Normalize.Cli.CommandLine;

namespace Normalize.Cli.Shell;

/// <summary>An option as a shell completes it.</summary>
/// <param name="Names">Its names, shortest first.</param>
/// <param name="Description">One line.</param>
/// <param name="Value">Name of its value; null: it takes none.</param>
/// <param name="IsValueOptional">The value is given behind an equals sign or not at all.</param>
/// <param name="Values">The values there are; empty: any.</param>
internal sealed record ShellOption(string[] Names, string Description, string? Value, bool IsValueOptional, string[] Values)
{
    public bool TakesFile => Value == "FILE";

    public static ShellOption Of(Option option) => new(
        [.. OptionText.Names(option)],
        option.Description ?? "",
        option.HelpName,
        OptionText.HasOptionalValue(option),
        option.HelpName is null or "FILE" ? [] : [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)]);
}

/// <summary>A verb as a shell completes it.</summary>
internal sealed record ShellVerb(string Name, string Description, bool TakesFiles, string[] Words, ShellOption[] Options);

/// <summary>The command tree as a shell completes it.</summary>
/// <param name="Default">What holds where no verb was given.</param>
/// <param name="Verbs">The verbs.</param>
internal sealed record ShellModel(ShellVerb Default, ShellVerb[] Verbs)
{
    public static ShellModel Of(RootCommand root)
    {
        Option help = root.Options.First(option => option.Name == "--help");
        return new ShellModel(One(root, []), [.. root.Subcommands.Select(verb => One(verb, [help]))]);
    }

    private static ShellVerb One(Command command, Option[] inherited)
    {
        bool files = command.Arguments.Any(argument => argument.Name == "FILE");
        string[] words = files ? [] : [.. command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(item => item.Label)];
        return new ShellVerb(command.Name, command.Description ?? "", files, words, [.. command.Options.Concat(inherited).Where(option => !option.Hidden).Select(ShellOption.Of)]);
    }
}
