using System.Text;
using Normalize.Decoding;

namespace Normalize.Evaluation.Characters;

/// <summary>Clean lines and words, written in UTF-8 and misread in five encodings, once and twice, whole and with losses.</summary>
internal static class MojibakeFigures
{
    private static readonly (string Name, string UpperHalf)[] s_encodings =
    [
        .. ((string[])["windows-1251", "kz-1048", "koi8-r", "cp866"]).Select(name => (name, Charsets.UpperHalf(name))),
        ("windows-1252", Charsets.Windows1252),
    ];

    public static void Print(FigureTable table, string[] clean, int show)
    {
        string[] words = [.. clean.SelectMany(line => line.Split(' ')).Distinct().Where(word => word.Any(c => c >= 0x80))];
        Print(table, "sentences", clean, 99.9, show);
        Print(table, "single words", words, 97, show);
    }

    private static void Print(FigureTable table, string what, string[] texts, double bound, int show)
    {
        ITextStage[] stages = CharactersCommand.DefaultStages();
        int right = 0;
        int all = 0;
        var wrong = new Dictionary<string, int>();
        foreach ((string name, string upperHalf) in s_encodings)
        {
            foreach ((bool twice, bool lossy) in ((bool, bool)[])[(false, false), (false, true), (true, false), (true, true)])
            {
                int shown = 0;
                foreach (string text in texts)
                {
                    string damaged = Misread(text, upperHalf, lossy);
                    damaged = twice ? Misread(damaged, upperHalf, lossy) : damaged;
                    string repaired = CharactersCommand.Repair(damaged, stages);
                    all++;
                    if (repaired == text)
                    {
                        right++;
                        continue;
                    }

                    string kind = $"{name}{(twice ? " twice" : "")}{(lossy ? " with losses" : "")}";
                    wrong[kind] = wrong.GetValueOrDefault(kind) + 1;
                    if (shown++ < show)
                    {
                        Console.WriteLine($"  {kind}: {text} <- {damaged} -> {repaired}");
                    }
                }
            }
        }

        table.AtLeast($"misread {what} that come back, %", 100.0 * right / all, bound, $"{right} of {all}");
        foreach ((string kind, int count) in wrong.OrderByDescending(pair => pair.Value))
        {
            Console.WriteLine($"    {kind}: {count} of {texts.Length} wrong");
        }
    }

    private static string Misread(string text, string upperHalf, bool lossy)
    {
        var misread = new StringBuilder();
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = b < 0x80 ? (char)b : upperHalf[b - 0x80];
            c = c == '\uFFFD' ? (char)b : c;
            if (lossy && c == '\u00AD')
            {
                continue;
            }

            misread.Append(lossy && c == '\u00A0' ? ' ' : c);
        }

        return misread.ToString();
    }
}
