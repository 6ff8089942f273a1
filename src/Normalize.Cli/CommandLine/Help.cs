using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;

namespace Normalize.Cli.CommandLine;

/// <summary>The help texts: one page for the tool, one for each verb. The names and descriptions are those of the parser.</summary>
internal sealed class Help(Options options, Func<Stream> output) : SynchronousCommandLineAction
{
    private const string Head = """
        kaznorm - repairs, cleans and transliterates Kazakh text: bytes in, UTF-8 out

        usage: kaznorm [VERB] [OPTIONS] [FILE...]      no FILE or "-": standard input


        """;

    private const int Column = 28;

    /// <summary>Command lines to begin with; the tests run them.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "kaznorm < page.txt > article.txt",
        "kaznorm report page.txt -o report.html",
        "kaznorm repair --edits=page.edits page.txt > repaired.txt",
        "kaznorm restore --edits=page.edits repaired.txt | cmp - page.txt",
        "kaznorm --format jsonl --metadata -j 4 crawl.jsonl.gz > clean.jsonl",
        "kaznorm translit --to latn-2021-04 < page.txt",
    ];

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
            text.Append('\n');
            Section(text, "exit codes", ExitCode.Meanings.Select(row => (row.Code.ToString(CultureInfo.InvariantCulture), (string?)row.Meaning)), column: 6);
            text.Append("\nexamples:\n");
            foreach (string example in Examples)
            {
                text.Append("  ").Append(example).Append('\n');
            }

            text.Append("\nkaznorm VERB --help shows the options of one verb; kaznorm man writes the manual page.\n");
        }
        else
        {
            string words = string.Concat(command.Arguments.Select(argument => argument.Name == "FILE" ? " [FILE...]" : $" {argument.Name}"));
            string some = command.Options.Count > 0 ? " [OPTIONS]" : "";
            text.Append(command.Name).Append(": ").Append(command.Description).Append("\n\n");
            text.Append("usage: kaznorm ").Append(command.Name).Append(some).Append(words).Append("\n\n");
            Options(text, command);
        }

        using Stream stream = output();
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return ExitCode.Done;
    }

    private void Options(StringBuilder text, Command command)
    {
        foreach ((string title, IReadOnlyList<Option> members) in OptionText.Groups(options, command))
        {
            Section(text, title, members.Select(option => (OptionText.Usage(option), option.Description)));
        }
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string? Text)> rows, int column = Column)
    {
        text.Append(title).Append(":\n");
        foreach ((string name, string? description) in rows)
        {
            text.Append("  ").Append(name);
            if (name.Length + 3 > column)
            {
                text.Append('\n').Append(' ', column);
            }
            else
            {
                text.Append(' ', column - 2 - name.Length);
            }

            text.Append(description).Append('\n');
        }
    }
}
