using System.Globalization;
using System.Text;

namespace Normalize.Cli.Report;

/// <summary>Writes texts with every change in place, as far as the bounds of a page go.</summary>
/// <param name="rules">Numbers of the rules on this page, by id; new ones are added.</param>
internal sealed class MarkedText(Dictionary<string, int> rules)
{
    /// <summary>UTF-16 code units of source text on one page: some two hundred printed pages, which browsers lay out in a second.</summary>
    public const int MaxText = 500_000;

    /// <summary>Changes on one page; each is an element of its own.</summary>
    public const int MaxChanges = 20_000;

    private int _text = MaxText;
    private int _changes = MaxChanges;

    /// <summary>Nothing more fits on the page.</summary>
    public bool IsFull => _text <= 0 || _changes <= 0;

    /// <summary>Appends the text and returns how many code units of it had no place any more.</summary>
    public int Append(StringBuilder page, ReportDocument document)
    {
        ReadOnlySpan<char> source = document.Result.Source;
        int at = 0;
        foreach (Change change in Change.Of(document))
        {
            at += Plain(page, source[at..change.Start]);
            if (at < change.Start || _changes == 0 || change.End - at > _text)
            {
                _text = 0;
                return source.Length - at;
            }

            Append(page, change);
            _text -= change.End - at;
            _changes--;
            at = change.End;
        }

        at += Plain(page, source[at..]);
        return source.Length - at;
    }

    private int Plain(StringBuilder page, ReadOnlySpan<char> text)
    {
        int length = Math.Min(text.Length, _text);
        Html.Text(page, text[..length]);
        _text -= length;
        return length;
    }

    private void Append(StringBuilder page, in Change change)
    {
        string kind = change.Kind.ToString().ToLowerInvariant();
        string numbers = string.Join(' ', change.Rules.Split('+').Select(Number));
        page.Append(CultureInfo.InvariantCulture, $"<span class=\"c {kind}\" data-r=\"{numbers}\" tabindex=\"-1\">");
        if (change.Original.Length > 0)
        {
            page.Append("<del>");
            _ = change.Kind == ChangeKind.Stripped ? Html.Text(page, change.Original) : Html.Visible(page, change.Original);
            page.Append("</del>");
        }

        if (change.Replacement.Length > 0)
        {
            Html.Visible(page.Append("<ins>"), change.Replacement).Append("</ins>");
        }

        page.Append("</span>");
    }

    private int Number(string rule)
    {
        rules.TryAdd(rule, rules.Count);
        return rules[rule];
    }
}
