using System.Text;
using Normalize.DataTools;
using Normalize.Language;

namespace Normalize.Evaluation.Soak;

/// <summary>What inputs are made of: texts that ship with the project, words of the model, and pieces known to hurt.</summary>
internal static class SoakSeeds
{
    private const int WordCount = 20_000;

    private static readonly string[] s_pieces =
    [
        "\0", "\r", "\n", "\n\n", "\t", " ", "\u00A0", "\u00AD", "\u200B", "\u200F", "\uFEFF", "\uFFFD", "\u0301", "\u0306", "\u2028", "\U0001F4D6", "-", "–", "—", "\"", "«", "»", "'", "’", "&amp;", "&#x4D9;", "<b>", "http://", "@", "ХХІ", "№", "Ұ", "қ", "ы", "Ð", "Ò›", "т.б.", "0", "{", "}",
    ];

    public static Mutator<char> Text() =>
        new(Texts.Value.Select(text => text.ToCharArray()).ToArray(), Words.Value.Select(word => word.ToCharArray()).ToArray(), [.. s_pieces.Select(piece => piece.ToCharArray()), ['\uD83D'], ['\uDCD6'], ['\uDCD6', '\uD83D'], ['\uFFFF']]);

    public static Mutator<byte> Bytes() =>
        new(Texts.Value.Select(Encoding.UTF8.GetBytes).ToArray(), Words.Value.Select(Encoding.UTF8.GetBytes).ToArray(), [.. s_pieces.Select(Encoding.UTF8.GetBytes), [0xC0], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90], [0xFF, 0xFE], [0x9F]]);

    /// <summary>Files of schemes, for the parser; the longer ones are cut.</summary>
    public static Mutator<char> SchemeFiles() =>
        new(Directory.EnumerateFiles(Data("schemes"), "*.tsv").Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path).ToCharArray()).ToArray(), [], [.. s_pieces.Select(piece => piece.ToCharArray())]);

    /// <summary>The sample page whole and by paragraphs, the examples of every rule and every scheme.</summary>
    public static Lazy<string[]> Texts { get; } = new(() =>
    {
        string page = File.ReadAllText(Path.Combine(Data("samples"), "page.txt"));
        return
        [
            .. ((string[])[
                page,
                .. page.Split("\n\n"),
                .. RuleCatalog.All.SelectMany(rule => (string[])[rule.Before, rule.After]),
                .. TransliterationScheme.All.SelectMany(scheme => scheme.Examples).SelectMany(example => (string[])[example.Cyrillic, example.Expected]),
            ]).Where(text => text.Length > 0).Distinct(),
        ];
    });

    private static Lazy<string[]> Words { get; } = new(() =>
    {
        var random = new SoakRandom(0, 0);
        return [.. Enumerable.Range(0, WordCount).Select(_ => Word(ref random))];
    });

    private static string Data(string folder) => Path.Combine(Repository.FindRoot(), "data", folder);

    /// <summary>Letters at random as long as some word of the model begins so, down to one that ends.</summary>
    private static string Word(ref SoakRandom random)
    {
        WordGraph graph = WordModel.Default.Graph;
        var word = new StringBuilder();
        WordGraph.Cursor cursor = WordGraph.Root;
        Span<int> alive = stackalloc int[LetterCode.Count];
        while (true)
        {
            int count = 0;
            for (int letter = 1; letter < LetterCode.Count; letter++)
            {
                if (LetterCode.ToChar(letter) != '\0' && graph.Step(cursor, letter).IsAlive)
                {
                    alive[count++] = letter;
                }
            }

            if (count == 0 || (cursor.WordId >= 0 && word.Length > 2 && random.OneIn(3)))
            {
                return word.ToString();
            }

            int next = alive[random.Next(count)];
            word.Append(LetterCode.ToChar(next));
            cursor = graph.Step(cursor, next);
        }
    }
}
