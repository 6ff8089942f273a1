using System.Text;

namespace Normalize.Cli.Shell;

/// <summary>Completion for bash 4 and later; needs nothing but bash itself.</summary>
internal static class BashCompletion
{
    private const string Head = """
        # bash completion for kaznorm, made by: kaznorm completion bash
        # For this shell: source <(kaznorm completion bash)
        # For all: kaznorm completion bash > ~/.local/share/bash-completion/completions/kaznorm
        _kaznorm() {
            local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} given='' verb='' words='' options='' files=''
            # bash takes --edits=FILE for three words.
            if [[ $cur == = ]]; then
                cur='' given=$prev
            elif [[ $prev == = ]]; then
                given=${COMP_WORDS[COMP_CWORD-2]} prev=$given
            fi
            (( COMP_CWORD > 1 )) && verb=${COMP_WORDS[1]}
            case $verb in

        """;

    private const string Tail = """
            esac
            [[ $cur == -* && -z $given ]] && words=$options files=''
            local IFS=$' \t\n'
            COMPREPLY=($(compgen -W "$words" -- "$cur"))
            if [[ $files ]]; then
                local file
                compopt -o filenames 2> /dev/null
                while IFS='' read -r file; do
                    COMPREPLY+=("$file")
                done < <(compgen -f -- "$cur")
            fi
        }
        complete -F _kaznorm kaznorm

        """;

    public static string Write(ShellModel model)
    {
        var script = new StringBuilder(Head);
        foreach (ShellVerb verb in model.Verbs)
        {
            Append(script, verb.Name, verb, "");
        }

        Append(script, "*", model.Default, $"(( COMP_CWORD == 1 )) && words='{string.Join(' ', model.Verbs.Select(verb => verb.Name))}'");
        return script.Append(Tail).ToString();
    }

    private static void Append(StringBuilder script, string pattern, ShellVerb verb, string first)
    {
        script.Append("    ").Append(pattern).Append(")\n        options='").AppendJoin(' ', verb.Options.SelectMany(option => option.Names)).Append("'\n");
        script.Append("        case $prev in\n");
        foreach (ShellOption option in verb.Options.Where(option => option.Value is not null))
        {
            string act = option.TakesFile ? "files=1" : $"words='{string.Join(' ', option.Values)}'";
            string names = string.Join('|', option.Names);
            script.Append("        ").Append(names).Append(") ").Append(option.IsValueOptional ? $"[[ $given || $cur ]] && {act} || {Otherwise(verb)}" : act).Append(" ;;\n");
        }

        script.Append("        *) ").Append(Otherwise(verb)).Append(first.Length > 0 ? "; " + first : "").Append(" ;;\n        esac ;;\n");
    }

    private static string Otherwise(ShellVerb verb) => verb.TakesFiles ? "files=1" : $"words='{string.Join(' ', verb.Words)}'";
}
