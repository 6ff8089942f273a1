using Normalize.Edits;

namespace Normalize.Tests.Edits;

[TestFixture]
public sealed class EditListTests
{
    [Test]
    public void Create_OfOverlappingEdits_NamesTheEdit()
    {
        Edit[] edits = [new(0, 2, 0, 1, "аб", "r"), new(1, 3, 1, 2, "бв", "r")];
        Assert.That(() => EditList.Create(edits, 5), Throws.ArgumentException.With.Message.Contains("Edit 1"));
    }

    [Test]
    public void Create_OfOriginalWithAnotherLength_Throws() =>
        Assert.That(() => EditList.Create([new Edit(0, 2, 0, 0, "а", "r")], 5), Throws.ArgumentException);

    [Test]
    public void Restore_OfAnotherText_NamesBothLengths()
    {
        EditList list = EditList.Create([new Edit(0, 1, 0, 0, "а", "r")], 3);
        Assert.That(() => list.Restore("аб"), Throws.ArgumentException.With.Message.Contains("2 code units").And.Message.Contains("3"));
    }

    [Test]
    public void Then_OfEditsOfAnotherText_Throws() =>
        Assert.That(() => EditList.Identity(3).Then(EditList.Identity(4)), Throws.ArgumentException);

    [Test]
    public void Then_WhereBothStepsChangeOnePlace_JoinsTheirRules()
    {
        EditList first = EditList.Create([new Edit(1, 2, 1, 2, "x", "one")], 3);
        EditList second = EditList.Create([new Edit(1, 2, 1, 1, "y", "two")], 2);
        Assert.That(first.Then(second), Is.EqualTo(new[] { new Edit(1, 2, 1, 1, "x", "one+two") }));
    }

    [Test]
    public void Then_WhereStepsOnlyTouch_KeepsBoth()
    {
        EditList first = EditList.Create([new Edit(0, 1, 0, 1, "x", "one")], 3);
        EditList second = EditList.Create([new Edit(1, 2, 1, 1, "y", "two")], 2);
        Assert.That(first.Then(second), Has.Count.EqualTo(2));
    }

    [Test]
    public void Replace_BehindItself_Throws()
    {
        var edits = new EditBuilder();
        var rule = new Rule("test.rule", Safety.Lossless, "", "", "", "");
        edits.Delete(3, 5, rule);
        Assert.That(() => edits.Delete(4, 6, rule), Throws.InvalidOperationException.With.Message.Contains("[4, 6)"));
    }

    [Test]
    public void MapToTarget_OutsideTheText_Throws() =>
        Assert.That(() => EditList.Identity(3).MapToTarget(4), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
