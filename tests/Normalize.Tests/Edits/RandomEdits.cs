using Normalize.Edits;

namespace Normalize.Tests.Edits;

/// <summary>Random texts and random changes to them, from a seed.</summary>
internal static class RandomEdits
{
    private static readonly Rule[] s_rules =
    [
        new("test.one", Safety.Lossless, "One.", "Never.", "а", "б"),
        new("test.two", Safety.Lossless, "Two.", "Never.", "б", "а"),
    ];

    public static string Text(Random random, int maxLength)
    {
        var text = new char[random.Next(maxLength + 1)];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = "абвгдеәғқңөұүһі \n-"[random.Next(18)];
        }

        return new string(text);
    }

    /// <summary>Fills <paramref name="edits"/> with changes of <paramref name="text"/>: deletions, insertions, replacements, also side by side.</summary>
    public static void Fill(EditBuilder edits, string text, Random random)
    {
        edits.Clear();
        int at = 0;
        while (true)
        {
            int start = at + random.Next(5);
            int end = start + random.Next(4);
            if (end > text.Length)
            {
                return;
            }

            string replacement = Text(random, 3);
            if (end > start || replacement.Length > 0)
            {
                edits.Replace(start, end, replacement, s_rules[random.Next(s_rules.Length)]);
            }

            at = end > start ? end : end + 1; // two insertions at one place would be one
        }
    }

    public static string Apply(EditBuilder edits, string text)
    {
        var target = new char[text.Length + edits.Delta];
        int written = edits.Apply(text, target);
        Assert.That(written, Is.EqualTo(target.Length));
        return new string(target);
    }

    /// <summary>A text of at most so many code units, changes to it, and what they make of it; for each seed below <paramref name="rounds"/>.</summary>
    public static IEnumerable<(int Seed, string Source, EditList List, string Target)> Steps(int rounds, int length) =>
        Enumerable.Range(0, rounds).Select(seed => Step(seed, new Random(seed), length));

    /// <summary>The same, and changes to what they made of it.</summary>
    public static IEnumerable<(int Seed, string Source, EditList First, EditList Second)> TwoSteps(int rounds, int length)
    {
        var edits = new EditBuilder();
        for (int seed = 0; seed < rounds; seed++)
        {
            var random = new Random(seed);
            (_, string source, EditList first, string middle) = Step(seed, random, length);
            Fill(edits, middle, random);
            yield return (seed, source, first, edits.ToEditList(middle));
        }
    }

    private static (int Seed, string Source, EditList List, string Target) Step(int seed, Random random, int length)
    {
        var edits = new EditBuilder();
        string source = Text(random, length);
        Fill(edits, source, random);
        return (seed, source, edits.ToEditList(source), Apply(edits, source));
    }
}
