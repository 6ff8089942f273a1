using System.Text;

namespace Normalize.Cli.Shell;

/// <summary>Completion for fish.</summary>
internal static class FishCompletion
{
    public static string Write(ShellModel model)
    {
        var script = new StringBuilder("# fish completion for kaznorm, made by: kaznorm completion fish\n# kaznorm completion fish > ~/.config/fish/completions/kaznorm.fish\n");
        string names = string.Join(' ', model.Verbs.Select(verb => verb.Name));
        foreach (ShellVerb verb in model.Verbs)
        {
            script.Append("complete -c kaznorm -n __fish_use_subcommand -a ").Append(verb.Name).Append(" -d ").Append(Quote(verb.Description)).Append('\n');
        }

        Append(script, $"not __fish_seen_subcommand_from {names}", model.Default);
        foreach (ShellVerb verb in model.Verbs)
        {
            Append(script, $"__fish_seen_subcommand_from {verb.Name}", verb);
        }

        return script.ToString();
    }

    private static void Append(StringBuilder script, string condition, ShellVerb verb)
    {
        if (!verb.TakesFiles)
        {
            script.Append("complete -c kaznorm -n '").Append(condition).Append("' -f -a ").Append(Quote(string.Join(' ', verb.Words))).Append('\n');
        }

        foreach (ShellOption option in verb.Options)
        {
            script.Append("complete -c kaznorm -n '").Append(condition).Append('\'');
            foreach (string name in option.Names)
            {
                script.Append(name.StartsWith("--", StringComparison.Ordinal) ? " -l " : " -s ").Append(name.TrimStart('-'));
            }

            if (option.Value is not null && !option.IsValueOptional)
            {
                script.Append(option.TakesFile ? " -r -F" : " -x");
            }

            if (option.Values.Length > 0)
            {
                script.Append(" -a ").Append(Quote(string.Join(' ', option.Values)));
            }

            script.Append(" -d ").Append(Quote(option.Description)).Append('\n');
        }
    }

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
