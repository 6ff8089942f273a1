using System.Globalization;
using System.Text;

namespace Normalize.Cli.Report;

/// <summary>The list of kinds and rules that is also a filter: what is switched off there is shown as if it had not been marked.</summary>
internal static class Legend
{
    public static void Append(StringBuilder page, Dictionary<string, int> shown, Dictionary<string, long> counts, long[] kinds, Labels labels)
    {
        page.Append("<fieldset><legend data-t=\"kinds\">").Append(labels.Of("kinds")).Append("</legend>\n");
        foreach (ChangeKind kind in Enum.GetValues<ChangeKind>())
        {
            string name = kind.ToString().ToLowerInvariant();
            page.Append(CultureInfo.InvariantCulture, $"<label><input type=\"checkbox\" checked data-kind=\"{name}\"><span class=\"c {name}\" data-t=\"{name}\">{labels.Of(name)}</span> <output>{kinds[(int)kind]}</output></label>\n");
        }

        page.Append("</fieldset>\n");
        foreach (IGrouping<string, string> room in counts.Keys.Order(StringComparer.Ordinal).GroupBy(rule => rule[..rule.IndexOf('.', StringComparison.Ordinal)]))
        {
            page.Append(CultureInfo.InvariantCulture, $"<fieldset><legend data-t=\"{room.Key}\">{labels.Of(room.Key)}</legend>\n");
            foreach (string rule in room)
            {
                // A rule of records that are not shown has a count, but nothing to switch.
                string number = shown.TryGetValue(rule, out int at) ? $"data-rule=\"{at}\"" : "disabled";
                page.Append(CultureInfo.InvariantCulture, $"<label><input type=\"checkbox\" checked {number}><code>{rule[(room.Key.Length + 1)..]}</code> <output>{counts[rule]}</output></label>\n");
            }

            page.Append("</fieldset>\n");
        }
    }
}
