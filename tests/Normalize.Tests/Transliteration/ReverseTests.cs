using System.Buffers;
using System.Text;
using Normalize.Edits;
using Normalize.Rules;
using Normalize.Transliteration;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

[TestFixture]
internal sealed class ReverseTests
{
    // What people trip over on the way back: id, text, Cyrillic.
    [TestCase("latn-2021-04", "Qazaqstan Respublikasy", "Қазақстан Республикасы")]
    [TestCase("latn-2021-04", "İa, İLİİAS pen Iliias", "Я, ИЛИЯС пен Ілияс")]
    [TestCase("latn-2021-04", "qaladañ, k\u0131tap", "қаладаң, кітап")]
    [TestCase("latn-2021-04", "o\u0308zen jag\u0306asy", "өзен жағасы")]
    [TestCase("latn-2021-04", "қала", "қала")]
    [TestCase("latn-2021-04", "tilshi@kk.example https://kk.example/qazaq tıl XXI", "tilshi@kk.example https://kk.example/qazaq тіл XXI")]
    [TestCase("latn-2021-04", "Facebook-tegı WhatsApp", "Facebook-тегі WhatsApp")]
    [TestCase("latn-2018", "Qazaqstannyń ekonomıkasy SHASH Shashbaý", "Қазақстанның экономикасы ШАШ Шашбау")]
    [TestCase("latn-2018", "b\u0456l\u0456m", "білім")]
    [TestCase("latn-2017-10", "ag\u2019ai\u02BC Qazaqstan Respy'bli'kasy", "ағай Қазақстан Республикасы")]
    [TestCase("latn-mediawiki", "qasïyet No. 5", "қасиет № 5")]
    [TestCase("latn-abai-observed", "Qazaqstan Preziydenti", "Қазақстан Президенті")]
    [TestCase("latn-2021-adyrna", "Memleketıŋ tuǧan jerı", "Мемлекетің туған жері")]
    [TestCase("arab-tote", "ءتىلى، قازاق؟", "тілі, қазақ?")]
    [TestCase("arab-mediawiki", "ٴسوز ۲۵", "сөз 25")]
    [TestCase("latn-bgnpcgn-1979", "Gor\u2019ko, Shchuchïnsk", "Горько, Shchuchïnsk")]
    public void Reverse_OfWhatPeopleTripOver_IsRight(string id, string text, string expected)
    {
        Assert.That(new Transliterator(TransliterationScheme.Get(id), TransliterationDirection.Reverse).Transliterate(text), Is.EqualTo(expected));
    }

    [Test]
    public void Reverse_OfForward_IsIdentity_ForEverySequenceOfAReversibleScheme([Values] bool capitals)
    {
        const string letters = AllSchemes.SmallLetters;
        foreach (TransliterationScheme scheme in TransliterationScheme.All.Where(s => s.IsReversible))
        {
            var forward = new Transliterator(scheme);
            var words = new List<string>();
            foreach (char a in letters)
            {
                foreach (char b in letters)
                {
                    // ъ and ь have no capitals in the scheme; two letters before them show which case the word is in.
                    words.Add(capitals ? $"бб{a}{b}" : $"{a}{b}");
                    if (!capitals)
                    {
                        words.AddRange(letters.Select(c => $"{a}{b}{c}"));
                    }
                }
            }

            string[] wrong = [.. words.Select(w => capitals ? w.ToUpperInvariant() : w).Where(w => scheme.Reverse.ReadWord(forward.Transliterate(w)) != w)];
            Assert.That(wrong, Is.Empty, scheme.Id);
        }
    }

    [Test]
    public void AScheme_IsCalledReversible_ExactlyWhenNoTwoPairsAreSpelledAlike()
    {
        const string letters = AllSchemes.SmallLetters;
        foreach (TransliterationScheme scheme in TransliterationScheme.All.Where(s => !s.IsReadOnly))
        {
            var forward = new Transliterator(scheme);
            var words = letters.SelectMany(a => letters.Select(b => $"{a}{b}")).Concat(letters.Select(a => a.ToString())).ToList();
            bool unique = words.Select(forward.Transliterate).Distinct().Count() == words.Count;
            Assert.That(scheme.IsReversible, Is.EqualTo(unique), scheme.Id);
        }
    }

    [Test]
    public void Output_DoesNotDependOnCutsOrOnTheDestination([Values(1, 2, 3, 7, 64, 200)] int piece, [Values(1, 3, 50, 5000)] int room)
    {
        var transliterator = new Transliterator(TransliterationScheme.Get("latn-2018"), TransliterationDirection.Reverse);
        string text = "Qala «Nur» No. 5 https://kk.example/qala; tilshi@kk.example \U0001F4D6 bı\u0308lım, XXI ǵasyr. " + new string('a', 300);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bytes[3] = 0xFF;
        string expected = transliterator.Transliterate(Encoding.UTF8.GetString(bytes));
        Assert.That(Pieces.Utf8(transliterator, bytes, piece, room), Is.EqualTo(expected));
        Assert.That(Pieces.Utf16(transliterator, Encoding.UTF8.GetString(bytes), piece, room), Is.EqualTo(expected));
    }

    [Test]
    public void AnyText_GivesWellFormedOutput([Range(0, 5)] int seed)
    {
        var random = new Random(seed);
        foreach (TransliterationScheme scheme in TransliterationScheme.All)
        {
            var transliterator = new Transliterator(scheme, TransliterationDirection.Reverse);
            char[] text = [.. Enumerable.Range(0, 400).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x180)))];
            string output = transliterator.Transliterate(new string(text));
            Assert.That(output.EnumerateRunes().Count(r => r.Value == 0xFFFD), Is.GreaterThanOrEqualTo(0));
            Assert.That(() => new UTF8Encoding(false, true).GetBytes(output), Throws.Nothing, $"{scheme.Id}, seed {seed}");
        }
    }

    [Test]
    public void ReadWord_GivesTheReadingsWithTheirShares()
    {
        var transliterator = new Transliterator(TransliterationScheme.Get("latn-2021-04"), TransliterationDirection.Reverse);
        IReadOnlyList<TransliterationReading> readings = transliterator.ReadWord("halyq");
        Assert.That(readings[0].Text, Is.EqualTo("халық"));
        Assert.That(readings[0].Confidence, Is.GreaterThan(0.9));
        Assert.That(readings.Select(r => r.Text), Does.Contain("һалық"));
        Assert.That(readings.Sum(r => r.Confidence), Is.EqualTo(1).Within(1e-6));
        Assert.That(transliterator.ReadWord("www"), Is.Empty);
    }

    [Test]
    public void TheStage_GivesOneEditAWord()
    {
        var stage = new TransliterationStage(new Transliterator(TransliterationScheme.Get("latn-2018"), TransliterationDirection.Reverse), RuleSet.Default);
        const string text = "Qala men WhatsApp.";
        var edits = new EditBuilder();
        stage.Run(text, edits);
        Assert.That(edits.ToEditList(text).Select(e => (e.Original, e.Rule)), Is.EqualTo(new[] { ("Qala", "translit.reverse"), ("men", "translit.reverse") }));
    }

    [TestCase("Bügın qalada üş mektep aşyldy, oquşylar köp boldy. Jañalyq osy.", "latn-2021-04")]
    [TestCase("Búgin qalada úsh mektep ashyldy, oqýshylar kóp boldy. Jańalyq osy.", "latn-2018")]
    [TestCase("بۇگىن قالادا ءۇش مەكتەپ اشىلدى، وقۋشىلار كوپ بولدى.", "arab-tote")]
    public void Detect_OfASentence_IsItsScheme(string text, string id)
    {
        Assert.That(SchemeDetector.Detect(text)?.Id, Is.EqualTo(id));
    }

    [TestCase("")]
    [TestCase("қала 2030")]
    public void Detect_OfTextWithoutOtherLetters_IsNull(string text)
    {
        Assert.That(SchemeDetector.Detect(text), Is.Null);
    }
}
