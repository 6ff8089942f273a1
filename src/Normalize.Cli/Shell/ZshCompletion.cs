using System.Text;

namespace Normalize.Cli.Shell;

/// <summary>Completion for zsh, by its own <c>_arguments</c>.</summary>
internal static class ZshCompletion
{
    private const string Head = """
        #compdef kaznorm
        # zsh completion for kaznorm, made by: kaznorm completion zsh
        # Put it in a folder of $fpath as _kaznorm, or: source <(kaznorm completion zsh)
        _kaznorm() {
          local -a verbs

        """;

    private const string Tail = """
        }
        if [[ $funcstack[1] == _kaznorm ]]; then
          _kaznorm "$@"
        else
          compdef _kaznorm kaznorm
        fi

        """;

    public static string Write(ShellModel model)
    {
        var script = new StringBuilder(Head);
        script.Append("  verbs=(\n");
        foreach (ShellVerb verb in model.Verbs)
        {
            script.Append("    ").Append(Quote($"{verb.Name}:{verb.Description}")).Append('\n');
        }

        script.Append("  )\n  (( CURRENT == 2 )) && [[ $words[2] != -* ]] && _describe -t verbs verb verbs\n  case $words[2] in\n");
        foreach (ShellVerb verb in model.Verbs)
        {
            script.Append("  ").Append(verb.Name).Append(") shift words; (( CURRENT-- ));");
            Append(script, verb);
        }

        script.Append("  *)");
        Append(script, model.Default);
        return script.Append("  esac\n").Append(Tail).ToString();
    }

    private static void Append(StringBuilder script, ShellVerb verb)
    {
        script.Append(" _arguments -s");
        foreach (ShellOption option in verb.Options)
        {
            string spec = $"[{option.Description.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal)}]";
            if (option.Value is { } value)
            {
                string what = option.TakesFile ? "_files" : option.Values.Length > 0 ? $"({string.Join(' ', option.Values)})" : " ";
                spec += $"{(option.IsValueOptional ? "::" : ":")}{value}:{what}";
            }

            foreach (string name in option.Names)
            {
                string glue = option.IsValueOptional ? "=-" : option.Value is not null && name.StartsWith("--", StringComparison.Ordinal) ? "=" : "";
                script.Append(" \\\n    ").Append(Quote($"*{name}{glue}{spec}"));
            }
        }

        script.Append(" \\\n    ").Append(Quote(verb.TakesFiles ? "*:file:_files" : verb.Words.Length > 0 ? $"1:word:({string.Join(' ', verb.Words)})" : "*: :")).Append(" ;;\n");
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
