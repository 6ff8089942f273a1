using Normalize.Language;
using Normalize.Transliteration;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

/// <summary>
/// What <see cref="TransliterationScheme.IsReversible"/> promises: all strings of up to three letters in all casings, alone
/// and inside words, and every word the library knows.
/// </summary>
[TestFixtureSource(nameof(Ids))]
internal sealed class ReversibleTests(string id)
{
    private readonly Transliterator _forward = new(TransliterationScheme.Get(id));
    private readonly Transliterator _back = new(TransliterationScheme.Get(id), TransliterationDirection.Reverse);

    private static readonly char[] s_signs = ['ъ', 'ь', 'Ъ', 'Ь'];

    private static IEnumerable<string> Ids => TransliterationScheme.All.Where(s => s.IsReversible).Select(s => s.Id);

    [Test]
    public void EveryStringOfUpToThreeLetters_InEveryCasing_ComesBack()
    {
        foreach (char a in AllSchemes.SmallLetters)
        {
            var words = new List<string>();
            foreach (char b in AllSchemes.SmallLetters)
            {
                words.Add($"{a}{b}");
                words.AddRange(AllSchemes.SmallLetters.Select(c => $"{a}{b}{c}"));
            }

            AssertComeBack([a.ToString(), .. words], casings: 8);
        }
    }

    // Behind and before letters of both cases, digits, hyphens, quotation marks and words of another script.
    [TestCase("{0}а")]
    [TestCase("қа{0}")]
    [TestCase("ҚА{0}")]
    [TestCase("Ба{0}ды")]
    [TestCase("БА{0}ДЫ")]
    [TestCase("5-{0}")]
    [TestCase("«{0}»-")]
    [TestCase("www-{0}, ")]
    public void EveryPair_InContext_ComesBack(string context)
    {
        IEnumerable<string> pairs = AllSchemes.SmallLetters.SelectMany(a => AllSchemes.SmallLetters.Select(b => $"{a}{b}"));
        bool capitals = context.StartsWith("ҚА", StringComparison.Ordinal) || context.StartsWith("БА", StringComparison.Ordinal);
        AssertComeBack([.. pairs.Select(p => string.Format(null, context, capitals ? p.ToUpperInvariant() : p))], casings: 1);
    }

    [Test]
    public void EveryWordOfTheModel_SmallTitleAndCapital_ComesBack()
    {
        string[] words = [.. Words(WordGraph.Root, "")];
        Assert.That(words, Has.Length.EqualTo(WordModel.Default.WordCount));
        foreach (string[] some in words.Chunk(10_000))
        {
            AssertComeBack([.. some, .. some.Select(w => char.ToUpperInvariant(w[0]) + w[1..]), .. some.Select(w => w.ToUpperInvariant())], casings: 1);
        }
    }

    private static IEnumerable<string> Words(WordGraph.Cursor at, string head)
    {
        if (at.WordId >= 0)
        {
            yield return head;
        }

        for (int code = 1; code < LetterCode.Foreign; code++)
        {
            WordGraph.Cursor next = WordModel.Default.Graph.Step(at, code);
            foreach (string word in next.IsAlive ? Words(next, head + LetterCode.ToChar(code)) : [])
            {
                yield return word;
            }
        }
    }

    /// <summary>One text of all the words there and back, since words do not look at one another.</summary>
    private void AssertComeBack(string[] words, int casings)
    {
        string[] cased = [.. words.SelectMany(w => Enumerable.Range(0, Math.Min(casings, 1 << w.Length)).Select(bits => Cased(w, bits)))];
        string[] written = _forward.Transliterate(string.Join('\n', cased)).Split('\n');
        string[] read = _back.Transliterate(string.Join('\n', written)).Split('\n');
        string[] lost = [.. cased.Where((word, i) => read[i] != word && !MayBeLost(word, written[i], read[i]))];
        Assert.That(lost, Is.Empty);
    }

    private static string Cased(string word, int bits) => string.Concat(word.Select((c, i) => (bits >> i & 1) != 0 ? char.ToUpperInvariant(c) : c));

    /// <summary>The two exceptions: Roman numerals, and the case of signs that have one form for both.</summary>
    private static bool MayBeLost(string word, string written, string read) =>
        written.Split('-', ',', ' ', '«', '»').Any(w => RomanNumeral.Is(w) || w == "V")
        || (Signs(read) == Signs(word) && word.IndexOfAny(s_signs) >= 0);

    private static string Signs(string word) => word.Replace('Ъ', 'ъ').Replace('Ь', 'ь');
}
