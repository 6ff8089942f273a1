using Normalize.Transliteration;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

[TestFixture]
internal sealed class ForeignWordTests
{
    // 2021-04: brands and English that stay.
    [TestCase("WhatsApp")]
    [TestCase("iPhone")]
    [TestCase("YouTube")]
    [TestCase("QazTrade")]
    [TestCase("Royal")]
    [TestCase("FIFA")]
    public void AForeignWord_Stays(string word)
    {
        Assert.That(Back().Transliterate(word), Is.EqualTo(word));
    }

    // Kazakh that must not be taken for foreign, however odd: acronyms with q, names, own letters.
    [TestCase("QTJ", "ҚТЖ")]
    [TestCase("ŞQO", "ШҚО")]
    [TestCase("Qytai", "Қытай")]
    [TestCase("Bek", "Бек")]
    public void AKazakhWord_IsRead(string word, string expected)
    {
        Assert.That(Back().Transliterate(word), Is.EqualTo(expected));
    }

    [TestCase("II", true)]
    [TestCase("IV", true)]
    [TestCase("XIX", true)]
    [TestCase("XXI", true)]
    [TestCase("MCMXCIX", true)]
    [TestCase("I", false)]
    [TestCase("IIII", false)]
    [TestCase("IM", false)]
    [TestCase("DIDIM", false)]
    [TestCase("VILLI", false)]
    [TestCase("xi", false)]
    [TestCase("", false)]
    public void ANumeral_IsOneInItsRegularForm(string word, bool expected)
    {
        Assert.That(RomanNumeral.Is(word), Is.EqualTo(expected));
    }

    private static Transliterator Back() => new(TransliterationScheme.Get("latn-2021-04"), TransliterationDirection.Reverse);
}
