using Normalize.Boilerplate;

namespace Normalize.Tests.Boilerplate;

/// <summary>Dates in the ways pages write them, and what is no date.</summary>
internal sealed class DateReaderTests
{
    [TestCase("21.10.2022", "2022-10-21")]
    [TestCase("21-02-2019, 15:25", "2019-02-21T15:25")]
    [TestCase("2019-02-21", "2019-02-21")]
    [TestCase("05.04.17 ж.", "2017-04-05")]
    [TestCase("6 мамыр 2021", "2021-05-06")]
    [TestCase("6 мамыр", "--05-06")]
    [TestCase("2016 ж. 02 маусым", "2016-06-02")]
    [TestCase("2016 жылғы 2 маусым", "2016-06-02")]
    [TestCase("12:36, 09 Қараша 2023", "2023-11-09T12:36")]
    [TestCase("Сәрсенбі, 30 мамыр 2012 7:43", "2012-05-30T07:43")]
    [TestCase("3 декабря 2022 г.", "2022-12-03")]
    [TestCase("Суббота, 3 декабря, 2022", "2022-12-03")]
    [TestCase("Сен 28, 2022", "2022-09-28")]
    [TestCase("March 5, 2021 at 14:00", "2021-03-05T14:00")]
    [TestCase("18:11", "T18:11")]
    [TestCase("2 сағат бұрын", "-PT2H")]
    [TestCase("3 дня назад", "-P3D")]
    [TestCase("5 months ago", "-P5M")]
    [TestCase("кеше, 12:30", "-P1D")]
    [TestCase("2022", "")]
    [TestCase("мамыр айы", "")]
    [TestCase("45.13.2022", "")]
    [TestCase("5.:12:", "")]
    [TestCase("8-8--12", "")]
    public void Date_IsReadAsIso8601(string text, string iso)
    {
        var page = new Page();
        PageParser.Parse(text, page, PhraseTable.Default);
        PageDate date = DateReader.Read(text, page.Tokens.Span, 0);
        Assert.That(date.Tokens == 0 ? "" : date.ToIso(), Is.EqualTo(iso));
    }
}
