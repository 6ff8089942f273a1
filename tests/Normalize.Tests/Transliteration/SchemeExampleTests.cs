using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

[TestFixture]
internal sealed class SchemeExampleTests
{
    private static IEnumerable<TestCaseData> Examples()
    {
        foreach (TransliterationScheme scheme in TransliterationScheme.All.Where(s => !s.IsReadOnly))
        {
            foreach (SchemeExample example in scheme.Examples)
            {
                string id = example.Mode is null ? scheme.Id : $"{scheme.Id}+{example.Mode}";
                yield return new TestCaseData(id, example.Cyrillic, example.Expected);
            }
        }
    }

    [TestCaseSource(nameof(Examples))]
    public void Forward_OfAnExample_IsWhatTheAuthorityWrites(string id, string cyrillic, string expected)
    {
        Assert.That(new Transliterator(TransliterationScheme.Get(id)).Transliterate(cyrillic), Is.EqualTo(expected));
    }

    // Capitals, digraphs in Title and ALL CAPS words, loans, brands: id, Cyrillic, expected.
    [TestCase("latn-2021-04", "Ілияс пен Иса", "Iliias pen İsa")]
    [TestCase("latn-2021-04", "ІЛИЯС ПЕН ИСА", "ILİİAS PEN İSA")]
    [TestCase("latn-2021-04", "Яков, ЯКОВ, Я.", "İakov, İAKOV, İa.")]
    [TestCase("latn-2021-04", "Nur Otan-нан Facebook-тегі 2030", "Nur Otan-nan Facebook-tegı 2030")]
    [TestCase("latn-2021-04", "Күйі: https://kk.example/Қазақ тілі", "Küiı: https://kk.example/Қазақ tılı")]
    [TestCase("latn-2021-04", "пошта: tilshi@kk.example", "poşta: tilshi@kk.example")]
    [TestCase("latn-2021-04", "бои\u0306, ИЕ\u0308", "boi, İİO")]
    [TestCase("latn-2018", "Шашбау Ш. ШАШ, АҚШ-та", "Shashbaý Sh. SHASH, AQSH-ta")]
    [TestCase("latn-2018", "Юсуп ЮСУП", "Iýsýp IÝSÝP")]
    [TestCase("latn-2018+emle", "компьютер объектісі, Яков, аю, БЮДЖЕТ, сүю", "kompúter obektisi, Iakov, aıý, BÚDJET, súıý")]
    [TestCase("latn-2021-04+emle", "компьютер, актёр, Яков, қоян, ЦЕХ, ащы", "kompüter, aktör, İakov, qoian, SEH, aşşy")]
    [TestCase("arab-tote+emle", "Джерси, смокинг, смокингтер, Вьетнам, Азия", "جەرسي، سموكيڭ، سموكيڭتەر، ۆيەتنام، ازيا")]
    [TestCase("latn-bgnpcgn-1979", "Щучье, ЩУЧЬЕ, Жаңғыз", "Shchūch’e, SHCHŪCH’E, Zhangghyz")]
    [TestCase("latn-bgnpcgn-1979+dots", "маңғыстау түнгі", "mangghystaū tün·gi")]
    [TestCase("latn-bgnpcgn-1979+cldr", "Ш. ашшы нг Нг НГ", "SH. ashshy n·g N·g N·G")]
    [TestCase("latn-mediawiki", "Якоб АЯ аЯк ҚАСИЕТ Я.", "Yakob AYA aYAk QASÏYET YA.")]
    [TestCase("latn-mediawiki", "№ 5", "No. 5")]
    [TestCase("latn-alalc", "Юрта ЮРТА Ъ", "I\u0361Urta I\u0361URTA \u02BA\u0333")]
    [TestCase("latn-odni-2015", "ашшы тажжал", "ashy tazhal")]
    [TestCase("arab-tote", "ХХІ ғасыр, І тоқсан, І. Есенов", "ХХІ عاسىر، І توقسان، ءى. ەسەنوۆ")]
    [TestCase("arab-tote", "әнұран, мұғалім", "ءانۇران، مۇعالىم")]
    [TestCase("arab-tote+hamza", "мұғалім әке", "ءمۇعالىم اكە")]
    [TestCase("arab-mediawiki", "25 %, 2,5, ҚҰДАЙ", "۲۵ ٪، ۲,۵، قۇداي")]
    public void Forward_OfCasesPeopleTripOver_IsRight(string id, string cyrillic, string expected)
    {
        Assert.That(new Transliterator(TransliterationScheme.Get(id)).Transliterate(cyrillic), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("Nur Otan 2030 – https://kk.example/a?b=c")]
    public void Forward_OfTextWithoutCyrillic_IsTheSameInstance(string text)
    {
        Assert.That(new Transliterator(TransliterationScheme.Get("latn-2021-04")).Transliterate(text), Is.SameAs(text));
    }
}
