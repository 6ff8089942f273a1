using System.CommandLine;

namespace Normalize.Cli.CommandLine;

/// <summary>Options as people see them, for help, completion and the man page.</summary>
internal static class OptionText
{
    /// <summary>The options of a command by what they are about; what belongs to no group comes last.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<Option> Options)> Groups(Options options, Command command)
    {
        Option[] all = [.. command.Options.Where(option => !option.Hidden)];
        Option[] grouped = [.. options.Groups.SelectMany(group => group.Options)];
        foreach ((string title, Option[] members) in options.Groups)
        {
            Option[] present = [.. members.Where(all.Contains)];
            if (present.Length > 0)
            {
                yield return (title, present);
            }
        }

        Option[] rest = [.. all.Except(grouped)];
        if (rest.Length > 0)
        {
            yield return ("other", rest);
        }
    }

    /// <summary>The names, shortest first.</summary>
    public static IEnumerable<string> Names(Option option) =>
        option.Aliases.Append(option.Name).Where(name => name is not ("-?" or "/h" or "/?")).OrderBy(name => name.Length);

    /// <summary>The value may be left out, and is given behind an equals sign.</summary>
    public static bool HasOptionalValue(Option option) => option.Name is "--edits" or "--metadata";

    /// <summary>Names and value: <c>-j, --jobs N</c>.</summary>
    public static string Usage(Option option)
    {
        string names = string.Join(", ", Names(option));
        return option.HelpName is not { } value ? names : HasOptionalValue(option) ? $"{names}[={value}]" : $"{names} {value}";
    }
}
