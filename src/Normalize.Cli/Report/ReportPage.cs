using System.Globalization;
using System.Text;

namespace Normalize.Cli.Report;

/// <summary>
/// Gathers records and writes them as one page that needs nothing from elsewhere. Counts are of everything; texts are shown
/// as far as <see cref="MarkedText"/> has room, so memory and the page are bounded whatever comes in.
/// </summary>
internal sealed class ReportPage
{
    /// <summary>Names of records beyond this many are only counted.</summary>
    private const int MaxRecords = 2_000;

    private readonly Labels _labels;
    private readonly string _language;
    private readonly StringBuilder _documents = new();
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ruleCounts = new(StringComparer.Ordinal);
    private readonly long[] _kindCounts = new long[Enum.GetValues<ChangeKind>().Length];
    private readonly LetterCounts _letters = new();
    private readonly MarkedText _text;
    private long _records;
    private long _changed;
    private long _before;
    private long _after;
    private long _hidden;

    /// <param name="language">The language to open in; null: the browser's, or Kazakh.</param>
    public ReportPage(string? language)
    {
        _language = language ?? "auto";
        _labels = new Labels(language ?? "kk");
        _text = new MarkedText(_rules);
    }

    public void Add(ReportDocument document)
    {
        _records++;
        _changed += document.IsChanged ? 1 : 0;
        _before += document.Result.Source.Length;
        _after += document.Result.Text.Length;
        _letters.Add(document.Result);
        foreach (Change change in Change.Of(document))
        {
            _kindCounts[(int)change.Kind]++;
            foreach (string rule in change.Rules.Split('+'))
            {
                _ruleCounts[rule] = _ruleCounts.GetValueOrDefault(rule) + 1;
            }
        }

        if (_text.IsFull || _records > MaxRecords)
        {
            _hidden += document.Result.Source.Length;
            return;
        }

        _hidden += DocumentSection.Append(_documents, document, _text, _labels);
    }

    /// <summary>The page.</summary>
    public string Write()
    {
        string css = Resources.Text("report.css");
        string script = Resources.Text("report.js");
        var parts = new Dictionary<string, Action<StringBuilder>>(StringComparer.Ordinal)
        {
            ["policy"] = page => page.Append(ContentPolicy.For(css, script)),
            ["language"] = page => page.Append(_language == "auto" ? "kk" : _language),
            ["choice"] = page => page.Append(_language),
            ["css"] = page => page.Append(css),
            ["script"] = page => page.Append(script),
            ["words"] = page => PageData.AppendWords(page),
            ["rules"] = page => PageData.AppendRules(page, _rules.Keys),
            ["facts"] = AppendFacts,
            ["note"] = AppendNote,
            ["legend"] = page => Legend.Append(page, _rules, _ruleCounts, _kindCounts, _labels),
            ["charts"] = AppendCharts,
            ["documents"] = page => page.Append(_documents),
        };
        return Fill(Resources.Text("report.html"), parts);
    }

    /// <summary>Puts the parts and words into the template, which names them in double braces.</summary>
    private string Fill(string template, Dictionary<string, Action<StringBuilder>> parts)
    {
        var page = new StringBuilder(template.Length + _documents.Length);
        string[] pieces = template.Split("{{");
        page.Append(pieces[0]);
        foreach (string piece in pieces.Skip(1))
        {
            int end = piece.IndexOf("}}", StringComparison.Ordinal);
            string name = piece[..end];
            if (parts.TryGetValue(name, out Action<StringBuilder>? part))
            {
                part(page);
            }
            else
            {
                page.Append(_labels.Of(name));
            }

            page.Append(piece, end + 2, piece.Length - end - 2);
        }

        return page.ToString();
    }

    private void AppendFacts(StringBuilder page)
    {
        foreach ((string key, long value) in ((string, long)[])[("records", _records), ("changed", _changed), ("changes", _kindCounts.Sum()), ("before", _before), ("after", _after)])
        {
            page.Append(CultureInfo.InvariantCulture, $"<div>{_labels.Element("dt", key)}<dd>{value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202F')}</dd></div>");
        }
    }

    private void AppendNote(StringBuilder page)
    {
        if (_hidden > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\" role=\"note\">{_labels.Element("span", "bounded")} <b>{_hidden}</b></p>");
        }
    }

    private void AppendCharts(StringBuilder page)
    {
        Figure("kinds", [.. Enum.GetValues<ChangeKind>().Select(kind => KindRow(kind))]);
        Figure("rules", [.. _ruleCounts.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new Chart.Row(rule.Key, null, ("bar", rule.Value)))]);
        Figure("letters", [.. _letters.Rows().Where(row => row.Before != row.After).Select(row => new Chart.Row(row.Letter.ToString(), null, ("before", row.Before), ("after", row.After)))], 60);

        void Figure(string key, Chart.Row[] rows, int? nameWidth = null)
        {
            page.Append("<figure><figcaption id=\"t-").Append(key).Append("\" data-t=\"").Append(key).Append("\">").Append(_labels.Of(key)).Append("</figcaption>");
            if (rows.Length == 0)
            {
                page.Append(_labels.Element("p", "nothing"));
            }
            else
            {
                Chart.Append(page, key, rows, _labels, nameWidth ?? 230);
            }

            page.Append("</figure>\n");
        }
    }

    private Chart.Row KindRow(ChangeKind kind)
    {
        string name = kind.ToString().ToLowerInvariant();
        return new Chart.Row(name, name, (name, _kindCounts[(int)kind]));
    }
}
