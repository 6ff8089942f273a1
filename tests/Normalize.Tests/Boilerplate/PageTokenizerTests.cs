using Normalize.Boilerplate;

namespace Normalize.Tests.Boilerplate;

/// <summary>A token is the same wherever it stands: inside a block of the text, over the edge of one, or at the end.</summary>
internal sealed class PageTokenizerTests
{
    // What common words, figures and signs look like, and what two labels run together look like.
    private static readonly string[] s_words =
    [
        "а", "қала", "Қала", "ҚАЛА", "Қ", "қалалықтарымыздың", "тоғыз-онаса", "ҚАЗ-ЕЛ", "Ақ-Жайық", "ЖШС-ға", "сөз.", "«Сөз»,", "(сөз)", "»", "«", "–", "|", "©",
        "12", "12.", "12,", "(12)", "12:36", "12.03.2023", "2022-жылғы", "№5", "5г", "Facebook", "YouTube", "facebook,", "{{word}}", "word;", "kitap.kz", "a@kitap.kz",
        "http://kitap.kz/a", "ӘбсаттарСәуле", "мақалаТақырып", "Шымкент1959", "дайын.Алматы", "ААААААбббб", "аa", "ŞEHIR", "ǅ", "Ⅳтарау", "\u2028", "…", "сөз…»",
    ];

    [TestCaseSource(nameof(s_words))]
    public void Token_IsTheSame_WhereverItStands(string word)
    {
        List<PageToken> alone = Tokens(word, 0);
        for (int before = 1; before < 140; before++)
        {
            string prefix = new string('ж', before - 1) + ' ';
            foreach (string behind in new[] { "", " ", "\n\nбасқа сөздер де бар", " " + new string('б', 100) })
            {
                List<PageToken> there = Tokens(prefix + word + behind, prefix.Length);
                Assert.That(there.Take(alone.Count), Is.EqualTo(alone), $"behind {before} code units, before \"{behind}\"");
            }
        }
    }

    [TestCaseSource(nameof(s_words))]
    public void Hash_IsThatOfTheLetters_InAnyCase(string word)
    {
        foreach (PageToken token in Tokens(word, 0).Where(token => token.Hash != 0))
        {
            string letters = word[token.CoreStart..token.CoreEnd];
            Assert.That(token.Hash, Is.EqualTo(WordHash.Of(letters)));
            Assert.That(token.Hash, Is.EqualTo(WordHash.Of(letters.ToLowerInvariant())));
        }
    }

    [Test]
    public void Gaps_AreReadAcrossBlocks()
    {
        for (int length = 0; length < 140; length++)
        {
            string blanks = new(' ', length);
            Gap[] gaps = [.. Tokens($"а{blanks}\r\n{blanks}б{blanks}\n{blanks}\nв{blanks} г", 0).Select(token => token.Gap)];
            Assert.That(gaps, Is.EqualTo(new[] { Gap.Page, Gap.Line, Gap.Paragraph, Gap.Space }), $"{length} blanks");
        }
    }

    /// <summary>The tokens from a place on, as if the text began there.</summary>
    private static List<PageToken> Tokens(string text, int from)
    {
        var tokens = new GrowableArray<PageToken>();
        PageTokenizer.Tokenize(text, tokens);
        var found = new List<PageToken>();
        foreach (PageToken token in tokens.Span)
        {
            if (token.Start >= from)
            {
                found.Add(token with { Start = token.Start - from, End = token.End - from, CoreStart = token.CoreStart - from, CoreEnd = token.CoreEnd - from, Gap = found.Count == 0 && from > 0 ? Gap.Page : token.Gap });
            }
        }

        return found;
    }
}
