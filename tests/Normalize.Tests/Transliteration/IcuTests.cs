using Normalize.Icu;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

/// <summary>Against ICU, where the machine has it.</summary>
[TestFixture]
internal sealed class IcuTests
{
    [SetUp]
    public void NeedsIcu()
    {
        if (!IcuTransliterators.IsAvailable)
        {
            Assert.Ignore("libicu is not installed: the comparison with ICU was not made.");
        }
    }

    [Test]
    public void Bgn_AsCldrWritesIt_IsWhatIcuWrites()
    {
        // ICU takes й and ё apart before its own rules for them come (ī + U+0306, ë): there the table is right, not the oracle.
        string letters = AllSchemes.SmallLetters.Replace("й", "", StringComparison.Ordinal).Replace("ё", "", StringComparison.Ordinal);
        Transliterator icu = IcuTransliterators.Create("Kazakh-Latin/BGN");
        var ours = new Transliterator(TransliterationScheme.Get("latn-bgnpcgn-1979+cldr"));
        var wrong = new List<string>();
        foreach (string text in letters.SelectMany(a => letters.Select(b => $"{a}{b}а {char.ToUpperInvariant(a)}{b} {char.ToUpperInvariant(a)}{char.ToUpperInvariant(b)}")))
        {
            if (ours.Transliterate(text) != icu.Transliterate(text))
            {
                wrong.Add($"{text}: {ours.Transliterate(text)}, ICU {icu.Transliterate(text)}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Rules_MakeATransliterator()
    {
        Transliterator transliterator = IcuTransliterators.CreateFromRules("test", "қ > q; а > a;");
        Assert.That(transliterator.Transliterate("қала"), Is.EqualTo("qaлa"));
    }

    [Test]
    public void AnUnknownTransform_IsNamed()
    {
        ArgumentException? error = Assert.Throws<ArgumentException>(() => IcuTransliterators.Create("Kazakh-Klingon"));
        Assert.That(error!.Message, Does.Contain("Kazakh-Klingon"));
    }
}
