using System.Globalization;
using System.Text;

namespace Normalize.Cli.Report;

/// <summary>One record on the page: its name, what it says about itself, its text with the changes.</summary>
internal static class DocumentSection
{
    /// <summary>Appends the record and returns how many UTF-16 code units of it are not shown.</summary>
    public static int Append(StringBuilder page, ReportDocument document, MarkedText text, Labels labels)
    {
        page.Append(document.IsChanged ? "<details class=\"doc\" open><summary><b>" : "<details class=\"doc\"><summary><b>");
        Html.Text(page, document.Name);
        page.Append(CultureInfo.InvariantCulture, $"</b> <small>{document.Encoding}{(document.HasByteOrderMark ? " (BOM)" : "")} · ");
        int changes = Change.Of(document).Count();
        page.Append(changes == 0 ? labels.Element("span", "unchanged") : string.Create(CultureInfo.InvariantCulture, $"{labels.Element("span", "changes")}: {changes}"));
        page.Append("</small></summary>\n");
        AppendMetadata(page, document.Result.Metadata, labels);
        page.Append("<div class=\"text\" lang=\"kk\">");
        int hidden = text.Append(page, document);
        page.Append("</div>\n");
        if (hidden > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{labels.Element("span", "cut")} <b>{hidden}</b></p>\n");
        }

        page.Append("</details>\n");
        return hidden;
    }

    private static void AppendMetadata(StringBuilder page, DocumentMetadata metadata, Labels labels)
    {
        (string Key, MetadataValue? Value)[] rows =
        [
            ("title", metadata.Title),
            .. metadata.Bylines.Select(value => ("byline", (MetadataValue?)value)),
            ("date", metadata.Date),
            ("place", metadata.Place),
            ("agency", metadata.Agency),
            ("site", metadata.Site),
            ("category", metadata.Category),
            ("photo", metadata.PhotoCredit),
            ("views", metadata.Views),
            ("comments", metadata.Comments),
            .. metadata.Tags.Select(value => ("tag", (MetadataValue?)value)),
            .. metadata.Contacts.Select(value => ("contact", (MetadataValue?)value)),
        ];
        if (rows.All(row => row.Value is null))
        {
            return;
        }

        page.Append("<dl class=\"meta\">");
        foreach ((string key, MetadataValue? value) in rows)
        {
            if (value is { } v)
            {
                page.Append("<div>").Append(labels.Element("dt", key)).Append("<dd>");
                Html.Text(page, v.Text);
                if (v.Normalized is { } normalized && normalized != v.Text)
                {
                    Html.Text(page.Append(" <code>"), normalized).Append("</code>");
                }

                page.Append("</dd></div>");
            }
        }

        page.Append("</dl>\n");
    }
}
