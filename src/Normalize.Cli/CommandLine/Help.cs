using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Normalize.Cli.CommandLine;

/// <summary>The help texts: one page for the tool, one for each verb. The names and descriptions are those of the parser.</summary>
internal sealed class Help(Func<Stream> output) : SynchronousCommandLineAction
{
    private const string Head = """
        kaznorm - repairs, cleans and transliterates Kazakh text: bytes in, UTF-8 out

        usage: kaznorm [VERB] [OPTIONS] [FILE...]      no FILE or "-": standard input


        """;

    private const string Tail = """

        exit codes:
          0  done                       3  ill-formed input under --strict
          1  --check found something,   4  input or output failed
             or a record failed         a closed pipe ends quietly
          2  usage

        examples:
          kaznorm < page.txt > article.txt
          kaznorm repair --edits=page.edits page.txt > repaired.txt
          kaznorm restore --edits=page.edits repaired.txt | cmp - page.txt
          kaznorm --format jsonl --metadata -j 4 crawl.jsonl.gz > clean.jsonl
          kaznorm translit --to latn-2021-04 < page.txt

        """;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        var text = new StringBuilder();
        if (command is RootCommand)
        {
            text.Append(Head);
            Section(text, "verbs", command.Subcommands.Select(verb => (verb.Name, verb.Description)));
            text.Append('\n');
            Options(text, command);
            text.Append(Tail);
        }
        else
        {
            string files = command.Arguments.Count > 0 ? " [FILE...]" : "";
            text.Append(command.Name).Append(": ").Append(command.Description).Append("\n\n");
            text.Append("usage: kaznorm ").Append(command.Name).Append(" [OPTIONS]").Append(files).Append("\n\n");
            Options(text, command);
        }

        using Stream stream = output();
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return ExitCode.Done;
    }

    private static void Options(StringBuilder text, Command command) =>
        Section(text, "options", command.Options.Where(option => !option.Hidden).Select(option => (Usage(option), option.Description)));

    private static string Usage(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name).Where(name => name is not ("-?" or "/h" or "/?")).OrderBy(name => name.Length));
        return option.HelpName is not { } value ? names : option.Name is "--edits" or "--metadata" ? $"{names}[={value}]" : $"{names} {value}";
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string? Text)> rows)
    {
        const int Column = 28;
        text.Append(title).Append(":\n");
        foreach ((string name, string? description) in rows)
        {
            text.Append("  ").Append(name);
            if (name.Length + 3 > Column)
            {
                text.Append('\n').Append(' ', Column);
            }
            else
            {
                text.Append(' ', Column - 2 - name.Length);
            }

            text.Append(description).Append('\n');
        }
    }
}
