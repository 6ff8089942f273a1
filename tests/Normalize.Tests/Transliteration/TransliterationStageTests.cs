using Normalize.Edits;
using Normalize.Rules;
using Normalize.Transliteration;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

[TestFixture]
internal sealed class TransliterationStageTests
{
    [Test]
    public void AppliedEdits_GiveWhatTheTransliteratorGives([ValueSource(typeof(AllSchemes), nameof(AllSchemes.Ids))] string id)
    {
        var transliterator = new Transliterator(TransliterationScheme.Get(id));
        var stage = new TransliterationStage(transliterator, RuleSet.Default);
        for (int seed = 0; seed < 20; seed++)
        {
            string text = AllSchemes.RandomText(seed, 2000).Replace('\uD800', ' ').Replace('\uDC00', ' ');
            Assert.That(Apply(stage, text), Is.EqualTo(transliterator.Transliterate(text)), $"seed {seed}");
        }
    }

    [Test]
    public void OneEdit_IsOneWord()
    {
        var stage = new TransliterationStage(new Transliterator(TransliterationScheme.Get("latn-2021-04")), RuleSet.Default);
        const string text = "Nur Otan-нан ел сұрады.";
        var edits = new EditBuilder();
        stage.Run(text, edits);
        Assert.That(edits.ToEditList(text).Select(e => (e.Original, e.Rule)), Is.EqualTo(new[] { ("нан", "translit.forward"), ("ел", "translit.forward"), ("сұрады", "translit.forward") }));
    }

    [Test]
    public void ARuleThatIsOff_HasNoEffect()
    {
        var stage = new TransliterationStage(new Transliterator(TransliterationScheme.Get("latn-2021-04")), new RuleSet(Safety.Heuristic, disabled: ["translit.forward"]));
        Assert.That(Apply(stage, "қазақ"), Is.EqualTo("қазақ"));
    }

    [TestCase(1)]
    [TestCase(5000)]
    public void AnUnpairedSurrogateAndALongWord_PassTheStage(int letters)
    {
        var stage = new TransliterationStage(new Transliterator(TransliterationScheme.Get("arab-tote")), RuleSet.Default);
        string text = "\uD800" + new string('б', letters) + "\uDC00";
        Assert.That(Apply(stage, text), Is.EqualTo(text.Replace('б', '\u0628')));
    }

    private static string Apply(TransliterationStage stage, string text)
    {
        var edits = new EditBuilder();
        stage.Run(text, edits);
        char[] target = new char[text.Length + edits.Delta];
        return new string(target, 0, edits.Apply(text, target));
    }
}
