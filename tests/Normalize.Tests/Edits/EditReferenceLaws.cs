using Normalize.Edits;

namespace Normalize.Tests.Edits;

/// <summary>The diary against a slow reading of what it says: offsets by walking, two steps joined by comparing everything with everything.</summary>
[TestFixture]
public sealed class EditReferenceLaws
{
    private const int Rounds = 2000;

    [Test]
    public void Map_IsWhatAWalkGives() => ForEach((list, seed) =>
    {
        for (int offset = 0; offset <= list.SourceLength; offset++)
        {
            int expected = offset;
            foreach (Edit edit in list.Where(edit => edit.Start <= offset))
            {
                expected = offset < edit.End ? edit.TargetStart : edit.TargetEnd + offset - edit.End;
            }

            Assert.That(list.MapToTarget(offset), Is.EqualTo(expected), $"seed {seed}, source {offset}");
        }

        for (int offset = 0; offset <= list.TargetLength; offset++)
        {
            Assert.That(list.MapToSource(offset), Is.EqualTo(Walk(list, offset)), $"seed {seed}, target {offset}");
        }
    });

    [Test]
    public void MapRange_CoversWhatItsLettersCameFrom() => ForEach((list, seed) =>
    {
        for (int start = 0; start <= list.TargetLength; start++)
        {
            Assert.That(list.MapRangeToSource(start, start), Is.EqualTo((Walk(list, start), Walk(list, start))), $"seed {seed}");
            for (int end = start + 1; end <= list.TargetLength; end++)
            {
                int expected = end;
                foreach (Edit edit in list.Where(edit => edit.TargetStart < end))
                {
                    expected = end <= edit.TargetEnd ? edit.End : edit.End + end - edit.TargetEnd;
                }

                Assert.That(list.MapRangeToSource(start, end), Is.EqualTo((Walk(list, start), expected)), $"seed {seed}, [{start}, {end})");
            }
        }
    });

    [Test]
    public void Then_JoinsWhatOverlapsAndNothingElse()
    {
        foreach ((int seed, string source, EditList first, EditList second) in RandomEdits.TwoSteps(Rounds, 20))
        {
            EditList both = first.Then(second);
            IEnumerable<Edit> expected = first.Count == 0 ? second : second.Count == 0 ? first : Joined(first, second, source);
            Assert.That(both, Is.EqualTo(expected).AsCollection, $"seed {seed}");
            Assert.That((both.SourceLength, both.TargetLength), Is.EqualTo((first.SourceLength, second.TargetLength)));
        }
    }

    private static void ForEach(Action<EditList, int> law)
    {
        foreach ((int seed, _, EditList list, _) in RandomEdits.Steps(Rounds / 4, 9))
        {
            law(list, seed);
        }
    }

    private static int Walk(EditList list, int target)
    {
        int source = target;
        foreach (Edit edit in list.Where(edit => edit.TargetStart <= target))
        {
            source = target < edit.TargetEnd ? edit.Start : edit.End + target - edit.TargetEnd;
        }

        return source;
    }

    /// <summary>One list for two steps: changes that overlap in the text between them become one, until none do.</summary>
    private static List<Edit> Joined(EditList first, EditList second, string source)
    {
        List<(int Start, int End, List<Edit> First, List<Edit> Second)> groups =
            [.. first.Select(e => (e.TargetStart, e.TargetEnd, new List<Edit> { e }, new List<Edit>())), .. second.Select(e => (e.Start, e.End, new List<Edit>(), new List<Edit> { e }))];
        while (FindOverlap(groups) is (int i, int j))
        {
            var (a, b) = (groups[i], groups[j]);
            groups.RemoveAt(j);
            groups[i] = (Math.Min(a.Start, b.Start), Math.Max(a.End, b.End), [.. a.First, .. b.First], [.. a.Second, .. b.Second]);
        }

        var joined = new List<Edit>();
        int before = 0;
        int behind = 0;
        foreach (var (start, end, ones, twos) in groups.OrderBy(g => g.Start).ThenBy(g => g.End))
        {
            int from = start - before;
            int to = start + behind;
            before += ones.Sum(e => e.TargetLength - e.Length);
            behind += twos.Sum(e => e.TargetLength - e.Length);
            string[] rules = [.. ones.OrderBy(e => e.Start).Concat(twos.OrderBy(e => e.Start)).Select(e => e.Rule).Distinct()];
            joined.Add(new Edit(from, end - before, to, end + behind, source[from..(end - before)], string.Join('+', rules)));
        }

        return joined;
    }

    private static (int I, int J)? FindOverlap(List<(int Start, int End, List<Edit> First, List<Edit> Second)> groups)
    {
        for (int i = 0; i < groups.Count; i++)
        {
            for (int j = i + 1; j < groups.Count; j++)
            {
                (int start, int end) = (groups[i].Start, groups[i].End);
                bool bothEmptyAtOnePlace = start == end && groups[j].Start == groups[j].End && start == groups[j].Start;
                if (bothEmptyAtOnePlace || (start < groups[j].End && groups[j].Start < end))
                {
                    return (i, j);
                }
            }
        }

        return null;
    }
}
