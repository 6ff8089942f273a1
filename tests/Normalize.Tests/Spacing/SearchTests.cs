using System.Globalization;
using Normalize.Language;
using Normalize.Spacing;

namespace Normalize.Tests.Spacing;

/// <summary>
/// What the search says of our own sentences, sound and damaged in every known way: the cost of the likeliest reading in nats,
/// the sum of all it was judged by, and how many nodes were kept on the way to it.
/// </summary>
[TestFixture]
public sealed class SearchTests
{
    private const string Approve = "APPROVE_SEARCH";

    /// <summary>Nats: logarithms may differ in their last bit between machines.</summary>
    private const double Tolerance = 0.051;

    /// <summary>Every mark, and the signs and numbers that stand beside words.</summary>
    private static readonly string[] s_marks =
    [
        "Ол «Мен келдім», — деді де, есікті жапты.",
        "\"Кешіріңіз\", – деді бала, \"кешігіп қалдым\".",
        "\"Ана тілі \" газеті мен \" Айқап\" журналы.",
        "Бағасы 12 500,75 теңге (бұрын 9.800 еді); айырмасы — 27%!",
        "Көрме 10:30-да ашылады, ал 18.00-де жабылады.",
        "Қала мен ауыл-аймақ арасы 45-50 шақырым, жолы тар -ақ.",
        "Facebook-тегі Wi-Fi желісі XXI ғасырда кең тарады , Samsung пен Apple да бар.",
        "Не істейміз? Кім барады?Қашан ? Білмеймін… Әлде бармай ма !",
        "[ 1 ] Сөздік {қосымша} ( қараңыз: 5-бет ) ; 6 -бет : 7- бет.",
        "Бөлме 3 х 4 метр, терезесі 2 х 1,5 ; есігі 1х2.",
        "Шотқа 1234567 теңге аударылды; 3 , 14 және 2 . 71 сандары, 1. 000. 000 дана.",
        "Екі- үш күн бұрын -дан жалғауы айтылды, содан -ақ түсінікті.",
        "Әке –шеше, бала- шаға, ата –ана, туған – туыс, алып - сатар 200 – ден артық.",
        "АҚШ-тың, БҰҰ -ның өкілдері; ҚР Президенті Қ . Т. келді.",
        "«Ана тілі» — “Қазақ ” газеті — „ Айқап“ журналы – «Садақ »-та шықты.",
        "іс\u00AD шара, өт\u00AD\nкізіл\u00ADді, бол-\nды, ауыл-\nаймақ, қызыл-\nжасыл",
        "мектептің. Ол да,сен де. балабақшаМектеп ҚАЛАДА БОЛДЫ Қ А Л А Д А",
    ];

    [Test]
    public void Run_OfDamagedSentences_CostsAsApproved()
    {
        string path = Path.Combine(DamagedSentences.Folder, "costs.tsv");
        string[] actual = [.. Rows()];
        string[] approved = Approved.Lines(path, Approve, actual);
        Assert.That(actual, Has.Length.EqualTo(approved.Length));
        Assert.Multiple(() =>
        {
            foreach ((string now, string before) in actual.Zip(approved).Where(static pair => !AreAlike(pair.First, pair.Second)).Take(5))
            {
                Assert.Fail($"now {now}\nwas {before}\nIf that is meant: {Approved.Command(Approve, nameof(SearchTests))}");
            }
        });
    }

    [Test]
    public void Run_OnceMore_SaysTheSame()
    {
        string[] once = [.. Rows()];
        Assert.That(Rows(), Is.EqualTo(once));
    }

    private static bool AreAlike(string now, string before)
    {
        string[] left = now.Split('\t', '/');
        string[] right = before.Split('\t', '/');
        return left.Length == right.Length && left.Zip(right).All(static pair => pair.First == pair.Second
            || (double.TryParse(pair.First, CultureInfo.InvariantCulture, out double a) && double.TryParse(pair.Second, CultureInfo.InvariantCulture, out double b)
                && Math.Abs(a - b) <= Tolerance));
    }

    private static IEnumerable<string> Rows()
    {
        yield return $"begins\tevidence\tsound\t{string.Join('\t', SeededDamage.Kinds.Select(static kind => kind.Kind))}\tsentence";
        string[] texts = [.. s_marks, .. DamagedSentences.Texts];
        var decoder = new Decoder(WordModel.Default);
        foreach (string text in texts)
        {
            yield return Row(decoder, Evidence.All, atParagraphStart: true, text);
            yield return Row(decoder, Evidence.All, atParagraphStart: false, text);
        }

        foreach (Evidence evidence in Enum.GetValues<Evidence>().Where(static e => e is not (Evidence.None or Evidence.All)))
        {
            decoder = new Decoder(WordModel.Default, Evidence.All & ~evidence);
            foreach (string text in s_marks)
            {
                yield return Row(decoder, evidence, atParagraphStart: true, text);
            }
        }
    }

    private static string Row(Decoder decoder, Evidence evidence, bool atParagraphStart, string text)
    {
        var random = new Random(41);
        IEnumerable<string> cells = SeededDamage.Kinds.Select(kind => Cell(decoder, atParagraphStart, kind.Apply(text, random)));
        return $"{(atParagraphStart ? "a paragraph" : "inside, one quotation mark open")}\t{(evidence == Evidence.All ? "all" : "all but " + evidence)}\t{Cell(decoder, atParagraphStart, text)}\t{string.Join('\t', cells)}\t{Escape(text)}";
    }

    private static string Cell(Decoder decoder, bool atParagraphStart, string text)
    {
        decoder.Glyphs.Read(text, 0, text.Length);
        decoder.Run(atParagraphStart, quotes: atParagraphStart ? 0 : 1);
        // A run of letters that is no word at all has no reading.
        return decoder.Tokens.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{decoder.CostOf(decoder.Tokens[^1]):0.0}/{decoder.Nodes}");
    }

    private static string Escape(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\u00AD", "\\xAD", StringComparison.Ordinal);
}
