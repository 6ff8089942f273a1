namespace Normalize.Tests.Boilerplate;

/// <summary>Lists and tables whose lines no mark opens: a thing and what is said of it, or its figures.</summary>
[TestFixture]
public sealed class RowTests
{
    private const string Title = "Ауданда күзгі спартакиада өтті";
    private const string Body = "Күзгі спартакиадаға ауданның он екі ауылынан екі жүзден астам жас спортшы қатысып, жеті түрден сынға түсті.";
    private const string Tail = "Тегтер: спорт аудан\nБөлісу Facebook Twitter Telegram\nПікір қалдыру\n© 2019-2023 Барлық құқықтар қорғалған";

    private static readonly Normalizer s_strip = new(NormalizerOptions.StripOnly);

    private static readonly object[] s_rows =
    [
        Named("table", "Чемпионат кестесі", "", "Қайрат 20 14 3 3 45", "Астана 20 13 4 3 43", "Ордабасы 20 11 5 4 38", "Тобыл 20 10 5 5 35", "Ақтөбе 20 9 3 8 30"),
        Named("medals", "Медаль кестесі", "", "Қытай 12 8 5", "Жапония 10 9 7", "Қазақстан 6 4 9", "Корея 5 6 6", "Өзбекстан 4 5 8"),
        Named("things and amounts", "Қажетті азық", "", "Ұн – 1 келі", "Сүт – 500 мл", "Ашытқы – 1 ас қасық", "Қант – 2 ас қасық", "Жұмыртқа – 2 дана"),
        Named("prices", "Базар бағасы", "", "Картоп – 180 теңге", "Сәбіз – 200 теңге", "Сиыр еті – 2800 теңге", "Қой еті – 3000 теңге"),
    ];

    private static TestCaseData Named(string name, params string[] lines) => new TestCaseData(name, lines).SetArgDisplayNames(name);

    [TestCaseSource(nameof(s_rows))]
    public void Rows_UnderTheirHeading_Stay(string name, string[] lines)
    {
        string text = string.Join('\n', lines);
        Assert.That(s_strip.Normalize(text), Is.SameAs(text), name);
    }

    [TestCaseSource(nameof(s_rows))]
    public void Rows_OfAnArticle_Stay(string name, string[] lines)
    {
        string article = $"{Title}\n\n{Body}\n\n{string.Join('\n', lines)}";
        Assert.That(s_strip.Normalize(article + "\n\n" + Tail), Is.EqualTo(article), name);
    }

    [Test]
    public void Rows_OfLabels_StillGo()
    {
        string staff = "Бас редактор – Айгүл Серікова\nЖауапты хатшы – Ерлан Омаров\nБайланыс – 8 (7172) 55-44-33";
        Assert.That(s_strip.Normalize($"{Title}\n\n{Body}\n\n{staff}\n\n{Tail}"), Is.EqualTo($"{Title}\n\n{Body}"));
    }
}
