namespace Normalize.Tests.Transliteration;

/// <summary>Every scheme that can be written, plain and with each of its modes, and text to try them on.</summary>
internal static class AllSchemes
{
    public const string SmallLetters = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    public static IEnumerable<string> Ids =>
        TransliterationScheme.All.Where(s => !s.IsReadOnly).SelectMany(s => s.Modes.Select(m => $"{s.Id}+{m.Id}").Prepend(s.Id));

    /// <summary>Words, names, signs and damage in the proportions that reach every branch; seeded.</summary>
    public static string RandomText(int seed, int length)
    {
        var random = new Random(seed);
        string capitals = SmallLetters.ToUpperInvariant();
        string[] pieces = [" ", " ", " ", ". ", ", ", "-", ":", "://", "https://kk.example/Тіл ", "№ ", "«", "»", "? ", "25", "2,5", "1?", "%", "XXI", "ХХІ ", "Ш.", "и\u0306", "Е\u0308", "\u0301", "Nur Otan", "і", "\u0462", "\U0001F4D6", "\uD800", "\uDC00", "\n", "ия", "ЩЯ", "нг", "гһ", "\u00AD", "\u200B", "\u0000"];
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
        {
            switch (random.Next(8))
            {
                case 0:
                    text.Append(pieces[random.Next(pieces.Length)]);
                    break;
                case 1:
                    text.Append(capitals[random.Next(capitals.Length)]);
                    break;
                case 2:
                    text.Append(' ');
                    break;
                default:
                    text.Append(SmallLetters[random.Next(SmallLetters.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Words of the commoner letters with the usual signs between them: long stretches that no rule has to look at; seeded.</summary>
    public static string Words(int seed, int length)
    {
        const string common = "аееыінрлтдсқмкбоужзңғйпишгөұәүяэюьъ";
        string[] gaps = [", ", ". ", " – ", "» «", " 25 ", " ", " ", " ", " ", " ", " ", " "];
        var random = new Random(seed);
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
        {
            int letters = random.Next(1, 14);
            for (int i = 0; i < letters; i++)
            {
                char letter = common[random.Next(common.Length)];
                bool capital = random.Next(i == 0 ? 6 : 150) == 0;
                text.Append(capital ? char.ToUpperInvariant(letter) : letter);
            }

            text.Append(gaps[random.Next(gaps.Length)]);
        }

        return text.ToString();
    }
}
