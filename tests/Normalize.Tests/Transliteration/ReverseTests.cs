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
    [TestCase("latn-2017-10", "a\u2018dem a\u02BBdem a\u00B4dem a`dem 'qala'", "әдем әдем әдем әдем 'қала'")]
    [TestCase("latn-2018", "Q\u0430z\u0430qst\u0430n, \u041E\u0301zbek, m\u0435mleket", "Қазақстан, Өзбек, мемлекет")]
    [TestCase("latn-2018", "iPhone-nyń QazTrade AQSH-tyń ShASh", "iPhone-ның QazTrade АҚШ-тың ШАШ")]
    [TestCase("latn-2018", "V ǵasyr, V. Ahmetov, XXI ǵasyr, MIX", "V ғасыр, В. Ахметов, XXI ғасыр, MIX")]
    [TestCase("latn-2021-adyrna", "te\u019E", "тең")]
    [TestCase("latn-bgnpcgn-1979", "\u201Cavtomobīl\u2019\u201D \u2018qala\u2019 gor'ko", "\u201Cавтомобиль\u201D \u2018қала\u2019 горько")]
    [TestCase("latn-mediawiki", "ayw, #tag", "аю, #таг")]
    [TestCase("latn-iso9-1995", "ʹi, qn\u0326 MI", "ьи, qn\u0326 MI")]
    [TestCase("arab-tote", "ء«تىل», ء(سوز), ء", "«тіл», (сөз), ء")]
    [TestCase("arab-tote", "\u0674تىل، \u06A9ىتاپ، خالىق", "тіл, кітап, халық")]
    [TestCase("arab-mediawiki", "\u0621سوز", "сөз")]
    [TestCase("arab-tote", "XXI ХХІ عاسىر", "XXI ХХІ ғасыр")]
    [TestCase("latn-bgnpcgn-1979", "Gor\u2019ko, Shchuchïnsk", "Горько, Shchuchïnsk")]
    public void Reverse_OfWhatPeopleTripOver_IsRight(string id, string text, string expected)
    {
        Assert.That(new Transliterator(TransliterationScheme.Get(id), TransliterationDirection.Reverse).Transliterate(text), Is.EqualTo(expected));
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
