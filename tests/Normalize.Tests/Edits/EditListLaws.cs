using Normalize.Edits;

namespace Normalize.Tests.Edits;

/// <summary>What every diary promises, over seeded random texts and changes.</summary>
[TestFixture]
public sealed class EditListLaws
{
    private const int Rounds = 5000;

    [Test]
    public void Restore_OfTarget_IsSource()
    {
        foreach ((int seed, string source, EditList list, string target) in RandomEdits.Steps(Rounds, 30))
        {
            Assert.That(list.Restore(target), Is.EqualTo(source), $"seed {seed}");
        }
    }

    [Test]
    public void Then_OfThreeSteps_RestoresTheFirstText()
    {
        var edits = new EditBuilder();
        for (int seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            string source = RandomEdits.Text(random, 30);
            string text = source;
            EditList all = EditList.Identity(source.Length);
            for (int step = 0; step < 3; step++)
            {
                RandomEdits.Fill(edits, text, random);
                all = all.Then(edits.ToEditList(text));
                text = RandomEdits.Apply(edits, text);
            }

            Assert.That(all.Restore(text), Is.EqualTo(source), $"seed {seed}");
            Assert.That(EditList.Create(all, text.Length).SourceLength, Is.EqualTo(source.Length), $"seed {seed}");
        }
    }

    [Test]
    public void Then_KeepsEditsSortedAndTheirOriginalsTrue()
    {
        foreach ((int seed, string source, EditList first, EditList second) in RandomEdits.TwoSteps(Rounds, 20))
        {
            EditList both = first.Then(second);
            int end = 0;
            foreach (Edit edit in both)
            {
                Assert.That(edit.Start, Is.GreaterThanOrEqualTo(end), $"seed {seed}");
                Assert.That(edit.Original, Is.EqualTo(source[edit.Start..edit.End]), $"seed {seed}");
                end = edit.End;
            }
        }
    }

    [Test]
    public void Map_OfUntouchedPlaces_IsItsOwnInverse()
    {
        foreach ((int seed, string source, EditList list, string target) in RandomEdits.Steps(Rounds, 30))
        {
            for (int i = 0; i < source.Length; i++)
            {
                if (!list.Any(edit => i >= edit.Start && i < edit.End))
                {
                    int mapped = list.MapToTarget(i);
                    Assert.That(target[mapped], Is.EqualTo(source[i]), $"seed {seed}, offset {i}");
                    Assert.That(list.MapToSource(mapped), Is.EqualTo(i), $"seed {seed}, offset {i}");
                }
            }
        }
    }

    [Test]
    public void Map_IsMonotonicAndInRange()
    {
        foreach ((int seed, _, EditList list, _) in RandomEdits.Steps(Rounds, 30))
        {
            int[] forward = [.. Enumerable.Range(0, list.SourceLength + 1).Select(list.MapToTarget)];
            int[] back = [.. Enumerable.Range(0, list.TargetLength + 1).Select(list.MapToSource)];
            Assert.That(forward, Is.Ordered, $"seed {seed}");
            Assert.That(back, Is.Ordered, $"seed {seed}");
            Assert.That(forward[^1], Is.EqualTo(list.TargetLength), $"seed {seed}");
            Assert.That(back[^1], Is.EqualTo(list.SourceLength), $"seed {seed}");
        }
    }

    [Test]
    public void MapRangeToSource_CoversWhatTheTargetCameFrom()
    {
        // "қ а л а" lost three spaces: the range of the whole word is the whole source.
        EditList list = EditList.Create(
            [new Edit(1, 2, 1, 1, " ", "r"), new Edit(3, 4, 2, 2, " ", "r"), new Edit(5, 6, 3, 3, " ", "r")], 4);
        Assert.That(list.MapRangeToSource(0, 4), Is.EqualTo((0, 7)));
        Assert.That(list.MapRangeToSource(1, 2), Is.EqualTo((2, 3)));
    }
}
