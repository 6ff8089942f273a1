using System.CommandLine;
using System.Globalization;
using System.Text;
using Normalize.Cli.CommandLine;

namespace Normalize.Cli.Shell;

/// <summary>The manual page, in the man macros that every roff knows.</summary>
internal static class ManPage
{
    public static string Write(Options options, RootCommand root)
    {
        var page = new StringBuilder(".TH KAZNORM 1 \"\" \"kaznorm\" \"User Commands\"\n");
        page.Append(".SH NAME\nkaznorm \\- repairs, cleans and transliterates Kazakh text\n");
        page.Append(".SH SYNOPSIS\n.B kaznorm\n[\\fIVERB\\fR] [\\fIOPTIONS\\fR] [\\fIFILE\\fR...]\n");
        page.Append(".SH DESCRIPTION\nA filter: bytes in, UTF\\-8 out. Without a FILE, or with \"\\-\", it reads standard input. Gzip is unpacked on the way.\n");
        page.Append("Clean text comes out as it went in; every change can be listed with\n.B \\-\\-edits\nand undone with\n.BR restore .\n");
        page.Append(".SH VERBS\n");
        foreach (Command verb in root.Subcommands)
        {
            Entry(page, verb.Name, verb.Description ?? "");
        }

        page.Append(".SH OPTIONS\n");
        foreach ((string title, Option[] members) in options.Groups)
        {
            page.Append(".SS ").Append(char.ToUpperInvariant(title[0])).Append(title, 1, title.Length - 1).Append('\n');
            foreach (Option option in members)
            {
                string[] verbs = [.. root.Subcommands.Where(verb => verb.Options.Contains(option)).Select(verb => verb.Name)];
                Entry(page, OptionText.Usage(option), $"{option.Description}. Verbs: {string.Join(", ", verbs)}.");
            }
        }

        Entry(page, "-h, --help", "Show the help of the tool or of a verb.");
        Entry(page, "-V, --version", "Show the version.");
        page.Append(".SH EXIT STATUS\n");
        foreach ((int code, string meaning) in ExitCode.Meanings)
        {
            Entry(page, code.ToString(CultureInfo.InvariantCulture), meaning);
        }

        page.Append(".SH EXAMPLES\n.nf\n");
        foreach (string example in Help.Examples)
        {
            page.Append(Escape(example)).Append('\n');
        }

        return page.Append(".fi\n").ToString();
    }

    private static void Entry(StringBuilder page, string term, string text) =>
        page.Append(".TP\n.B ").Append(Escape(term)).Append('\n').Append(Escape(text)).Append('\n');

    /// <summary>A backslash, a hyphen and a dot at the head of a line mean something to roff; what is not ASCII it wants by number.</summary>
    private static string Escape(string text)
    {
        string escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        escaped = string.Concat(escaped.Select(c => c < 0x80 ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\[u{(int)c:X4}]")));
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
