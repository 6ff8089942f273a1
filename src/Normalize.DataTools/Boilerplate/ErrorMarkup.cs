using System.Text;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Shows a page with ⟦wrongly stripped⟧ and ⟨missed⟩ parts and a little text around them.</summary>
internal static class ErrorMarkup
{
    private const int Around = 60;

    public static string Write(string text, BoilerplateKind?[] gold, BoilerplateKind?[] stripped)
    {
        var output = new StringBuilder();
        int state = 0;
        int shown = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            int next = i == text.Length ? 0 : char.IsWhiteSpace(text[i]) ? state : (gold[i] is not null, stripped[i] is not null) switch { (false, true) => 1, (true, false) => 2, _ => 0 };
            if (next == state)
            {
                continue;
            }

            if (state == 0)
            {
                Quiet(output, text, shown, i);
            }
            else
            {
                output.Append(text, shown, i - shown).Append(state == 1 ? '⟧' : '⟩');
            }

            if (next != 0)
            {
                output.Append(next == 1 ? '⟦' : '⟨');
            }

            shown = i;
            state = next;
        }

        Quiet(output, text, shown, text.Length);
        return output.ToString();
    }

    private static void Quiet(StringBuilder output, string text, int start, int end)
    {
        if (end - start <= 2 * Around)
        {
            output.Append(text, start, end - start);
            return;
        }

        output.Append(text, start, Around).Append(" … ").Append(text, end - Around, Around);
    }
}
