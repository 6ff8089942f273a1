using Normalize.Boilerplate;

namespace Normalize.Tests.Boilerplate;

/// <summary>What a second look copies from the first is what it would have seen itself.</summary>
internal sealed class UnitCopierTests
{
    private const int Texts = 300;

    private static readonly string[] s_parts =
    [
        .. Pages.Labelled.Split('\n'), .. Pages.Newspaper.Split('\n'), Pages.Flat, Pages.First, Pages.Second, Pages.Third,
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40",
        "«Ашық тырнақша осы жерде қалды", "Жабылды»", "Оқылды: 731", "12.03.2023", "Бөлісу Facebook Twitter",
    ];

    [Test]
    public void Copies_AreWhatACutOfTheRestGives()
    {
        const int Seed = 11;
        var random = new Random(Seed);
        int copied = 0;
        for (int i = 0; i < Texts; i++)
        {
            string[] parts = [.. random.GetItems(s_parts, random.Next(9)), .. Sentences(random), .. random.GetItems(s_parts, random.Next(9)), .. Sentences(random)];
            string text = string.Join(random.Next(2) == 0 ? "\n" : " ", parts);
            var page = new Page();
            Strip.Stage.Prepare(text, page);
            Strip.Stage.Decide(page, StripThresholds.Default);
            var rest = new Page();
            PageParser.ParseRest(text, page, rest, PhraseTable.Default);
            var fresh = new Page();
            fresh.Tokens.AddRange(rest.Tokens.Span);
            fresh.Repeats.AddRange(rest.Repeats.Span);
            UnitCutter.Cut(text, fresh, null, PhraseTable.Default);
            SegmentFinder.Find(text, fresh, null);

            string message = $"seed {Seed}, text {i}: {text}";
            Assert.That(rest.Units.Span.ToArray().Select(Tell), Is.EqualTo(fresh.Units.Span.ToArray().Select(Tell)), message);
            Assert.That(rest.Segments.Span.ToArray().Select(Tell), Is.EqualTo(fresh.Segments.Span.ToArray().Select(Tell)), message);
            copied += rest.Units.Span.ToArray().Count(unit => unit.Known >= 0);
        }

        Assert.That(copied, Is.GreaterThan(Texts));
    }

    /// <summary>Sentences of words in any order: they do not repeat each other, as sentences of the body do not.</summary>
    private static IEnumerable<string> Sentences(Random random)
    {
        string[] words = (Pages.First + " " + Pages.Second + " " + Pages.Third).ToLowerInvariant().Split(' ');
        int count = random.Next(12);
        for (int i = 0; i < count; i++)
        {
            yield return $"{(char)('А' + random.Next(32))}{string.Join(' ', random.GetItems(words, random.Next(5, 15))).TrimEnd('.', ',')}.";
        }
    }

    private static string Tell(PageUnit unit) =>
        $"{unit.First}-{unit.End} {unit.Class} {unit.Trust} {unit.Left} {unit.Own} {unit.Marks} {unit.Segment}";

    private static string Tell(PageSegment segment) =>
        $"{segment.FirstUnit}-{segment.EndUnit} {segment.Shape} {segment.Words} {segment.Gain} {segment.IsItem} {segment.IsDeep} {segment.IsListed} "
        + $"{segment.Notices} {segment.Functions} {segment.Closing} {segment.Language}";
}
