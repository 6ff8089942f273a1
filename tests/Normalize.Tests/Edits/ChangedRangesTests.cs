using Normalize.Edits;

namespace Normalize.Tests.Edits;

/// <summary>Against a text whose every place remembers whether it was changed.</summary>
[TestFixture]
public sealed class ChangedRangesTests
{
    private static readonly Rule s_rule = new("test.rule", Safety.Lossless, "Rule.", "Never.", "а", "б");

    [Test]
    public void Add_OfSeveralSteps_CoversWhatChangedAndBeginsAndEndsThere()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var changed = new ChangedRanges();
            // Whether something was changed at the place before each character, and at the end.
            List<bool> places = [.. new bool[1 + random.Next(1500)]];
            for (int step = 0; step < 4; step++)
            {
                changed.Add(Edit(places, random));
                TextRange[] ranges = changed.Ranges.ToArray();
                string what = $"seed {seed}, step {step}: {string.Join(' ', ranges)}";
                Assert.That(places.Index().Where(place => place.Item && !ranges.Any(range => range.Start <= place.Index && place.Index <= range.End)), Is.Empty, what);
                Assert.That(ranges.Where(range => range.Start > range.End || range.End >= places.Count || !places[range.Start] || !places[range.End]), Is.Empty, what);
                Assert.That(ranges.Zip(ranges.Skip(1)).Where(pair => pair.Second.Start - pair.First.End < 64), Is.Empty, what);
            }
        }
    }

    [Test]
    public void Clear_ForgetsWhatChanged()
    {
        var changed = new ChangedRanges();
        changed.Add(Edit([.. new bool[500]], new Random(3)));
        Assert.That(changed.Ranges.Length, Is.Positive);

        changed.Clear();

        Assert.That(changed.Ranges.Length, Is.Zero);
    }

    [Test]
    public void Add_OfStretchesJudgedAsOne_TakesThemInWhereTheyStandNow()
    {
        var edits = new EditBuilder();
        edits.JudgedAsOne(100, 300);
        edits.JudgedAsOne(500, 520);
        edits.Replace(110, 120, "", s_rule);
        edits.Replace(900, 900, "аа", s_rule);
        var changed = new ChangedRanges();
        changed.Add(edits);
        Assert.That(changed.Ranges.ToArray(), Is.EqualTo(new TextRange[] { new(100, 290), new(490, 510), new(890, 892) }));

        edits.Clear();
        edits.JudgedAsOne(0, 10);
        edits.JudgedAsOne(600, 700);
        changed.Add(edits);
        Assert.That(changed.Ranges.ToArray(), Is.EqualTo(new TextRange[] { new(0, 10), new(100, 290), new(490, 510), new(600, 700), new(890, 892) }));
    }

    private static EditBuilder Edit(List<bool> places, Random random)
    {
        var edits = new EditBuilder();
        var after = new List<bool>();
        int at = 0;
        for (int start = random.Next(400); start < places.Count; start = at + 1 + random.Next(400))
        {
            int end = Math.Min(places.Count - 1, start + random.Next(5));
            int length = random.Next(end > start ? 0 : 1, 5);
            edits.Replace(start, end, new string('а', length), s_rule);
            after.AddRange(places[at..start]);
            after.AddRange(Enumerable.Repeat(true, length));
            // What stood behind the changed range now stands beside it.
            after.Add(true);
            at = end + 1;
        }

        after.AddRange(places[Math.Min(at, places.Count)..]);
        places.Clear();
        places.AddRange(after);
        return edits;
    }
}
