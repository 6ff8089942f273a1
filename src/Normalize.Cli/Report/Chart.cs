using System.Globalization;
using System.Text;

namespace Normalize.Cli.Report;

/// <summary>Bars from left to right, one row for each name, as SVG that takes its colours from the page.</summary>
internal static class Chart
{
    private const int NameWidth = 230;
    private const int BarWidth = 300;
    private const int NumberWidth = 110;

    /// <summary>One row: a name, its bars from above to below, each with the class that colours it.</summary>
    internal readonly record struct Row(string Name, string? Label, params (string Class, long Value)[] Bars);

    /// <summary>Appends the chart. A label is a key of the page's words and is shown in the reader's language; else the name is shown.</summary>
    public static void Append(StringBuilder page, string titleKey, IReadOnlyList<Row> rows, Labels labels, int nameWidth = NameWidth)
    {
        long most = Math.Max(1, rows.SelectMany(row => row.Bars).Select(bar => bar.Value).DefaultIfEmpty().Max());
        int barHeight = rows.Any(row => row.Bars.Length > 1) ? 8 : 14;
        int width = nameWidth + BarWidth + NumberWidth;
        int height = rows.Sum(row => Height(row, barHeight));
        page.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" role=\"img\" aria-labelledby=\"t-{titleKey}\">");
        int y = 0;
        foreach (Row row in rows)
        {
            int middle = y + (Height(row, barHeight) / 2);
            page.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{nameWidth - 8}\" y=\"{middle}\"");
            _ = row.Label is null ? Html.Text(page.Append('>'), row.Name) : page.Append(CultureInfo.InvariantCulture, $" data-t=\"{row.Label}\">").Append(labels.Of(row.Label));
            page.Append("</text>");
            int top = y + 3;
            foreach ((string kind, long value) in row.Bars)
            {
                double length = Math.Max(value > 0 ? 1 : 0, (double)BarWidth * value / most);
                page.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{nameWidth}\" y=\"{top}\" width=\"{length:0.#}\" height=\"{barHeight}\" rx=\"2\"/>");
                top += barHeight + 1;
            }

            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{nameWidth + BarWidth + 6}\" y=\"{middle}\">{string.Join(" → ", row.Bars.Select(bar => bar.Value.ToString(CultureInfo.InvariantCulture)))}</text>");
            y += Height(row, barHeight);
        }

        page.Append("</svg>\n");
    }

    private static int Height(Row row, int barHeight) => 6 + (row.Bars.Length * (barHeight + 1));
}
