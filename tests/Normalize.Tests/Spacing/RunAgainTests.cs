using Normalize.Edits;
using Normalize.Rules;
using Normalize.Spacing;
using Normalize.Tests.Laws;

namespace Normalize.Tests.Spacing;

/// <summary>A text that is sound but for one place that changed: looking near that place finds what looking everywhere finds.</summary>
[TestFixture]
public sealed class RunAgainTests
{
    private readonly SpacingRepair _stage = new(RuleSet.Default);

    [TestCaseSource(nameof(Kinds))]
    public void RunAgain_NearTheChange_FindsWhatRunFinds(string kind)
    {
        Func<string, Random, string> apply = SeededDamage.Kinds.Single(k => k.Kind == kind).Apply;
        int damaged = 0;
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            string before = Sound(random, " ");
            string change = apply(KazakhProse.Sentence(random), random);
            string text = before + change + Sound(random, "\n");

            EditList all = Edits(edits => _stage.Run(text, edits), text);
            EditList near = Edits(edits => _stage.RunAgain(text, [new TextRange(before.Length, before.Length + change.Length)], edits), text);

            Assert.That(near, Is.EqualTo(all), $"seed {seed}: {change}");
            damaged += all.Count > 0 ? 1 : 0;
        }

        Assert.That(damaged, Is.GreaterThan(5));
    }

    [Test]
    public void RunAgain_FarFromTheDamage_LooksNoFurther()
    {
        string damaged = Apart("мектептегі");
        string sound = Sound(new Random(1), " ");
        string text = damaged + " " + sound;

        Assert.That(Edits(edits => _stage.Run(text, edits), text), Is.Not.Empty);
        Assert.That(Edits(edits => _stage.RunAgain(text, [new TextRange(text.Length, text.Length)], edits), text), Is.Empty);
        Assert.That(Edits(edits => _stage.RunAgain(text, [], edits), text), Is.Empty);
    }

    /// <summary>Wherever the search begins and ends, no word is seen by half.</summary>
    [Test]
    public void RunAgain_OfSoundText_FindsNothing()
    {
        var random = new Random(11);
        string text = string.Concat(Enumerable.Range(0, 20).Select(_ => Sound(random, "\n")));
        for (int at = 0; at <= text.Length; at += 7)
        {
            var changed = new TextRange(at, Math.Min(text.Length, at + random.Next(30)));
            Assert.That(Edits(edits => _stage.RunAgain(text, [changed], edits), text), Is.Empty, $"{changed}: {text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)]}");
        }
    }

    /// <summary>Words beside a window that changed saw less of what is around them than they do now.</summary>
    [Test]
    public void Run_OfWindowsSideBySide_TellsWhatWasJudgedTogether()
    {
        string text = string.Concat(Enumerable.Repeat($"ғзқ {Apart("мектеп")} шөғ алл ржо лам {Apart("қала")} жатр яхр ", 12));
        var edits = new EditBuilder();
        _stage.Run(text, edits);

        Assert.That(edits.Count, Is.Positive);
        Assert.That(edits.Judged.Length, Is.Positive);
        foreach (Edit edit in edits.ToEditList(text))
        {
            Assert.That(edits.Judged.ToArray().Any(range => range.Start <= edit.Start && edit.Start <= range.End + 64), $"{edit}");
        }
    }

    [Test]
    public void RunAgain_OfSeveralChanges_FindsEach()
    {
        var random = new Random(7);
        string text = "";
        var changed = new List<TextRange>();
        for (int i = 0; i < 6; i++)
        {
            text += Sound(random, " ");
            changed.Add(new TextRange(text.Length, text.Length + 19));
            text += Apart("балалардың") + ". ";
        }

        EditList all = Edits(edits => _stage.Run(text, edits), text);

        Assert.That(Edits(edits => _stage.RunAgain(text, changed.ToArray(), edits), text), Is.EqualTo(all));
        Assert.That(all, Has.Count.EqualTo(6 * 9));
    }

    private static string Apart(string word) => string.Join(' ', word.AsEnumerable());

    private static IEnumerable<string> Kinds() => SeededDamage.Kinds.Select(static k => k.Kind);

    /// <summary>A few thousand letters that the stage lets be.</summary>
    private string Sound(Random random, string between)
    {
        string text = "";
        while (text.Length < 2000)
        {
            string paragraph = KazakhProse.Paragraph(random) + between;
            text += Edits(edits => _stage.Run(paragraph, edits), paragraph).Count == 0 ? paragraph : "";
        }

        return text;
    }

    private static EditList Edits(Action<EditBuilder> run, string text)
    {
        var edits = new EditBuilder();
        run(edits);
        return edits.ToEditList(text);
    }
}
