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

    private static readonly TestCaseData[] s_wrong =
    [
        Wrong("before the one in front in the target", new Edit(0, 1, 0, 2, "а", "r"), new Edit(2, 3, 1, 1, "б", "r")),
        Wrong("ends before it begins", new Edit(3, 2, 3, 3, "", "r")),
        Wrong("ends before it begins in the target", new Edit(2, 2, 2, 1, "", "r")),
        Wrong("leaves the target", new Edit(0, 1, 0, 6, "а", "r")),
        Wrong("unchanged text between is longer in the source", new Edit(2, 3, 1, 1, "а", "r")),
        Wrong("unchanged text between is longer in the target", new Edit(1, 2, 2, 2, "а", "r")),
        Wrong("unchanged text between two is not the same", new Edit(0, 1, 0, 0, "а", "r"), new Edit(2, 3, 2, 2, "б", "r")),
        Wrong("no original", new Edit(0, 0, 0, 1, null!, "r")),
        Wrong("an original too long", new Edit(0, 1, 0, 1, "аб", "r")),
    ];

    [TestCaseSource(nameof(s_wrong))]
    public void Create_OfAWrongEdit_NamesIt(Edit[] edits) =>
        Assert.That(() => EditList.Create(edits, 5), Throws.ArgumentException.With.Message.Contains($"Edit {edits.Length - 1} ([{edits[^1].Start}, {edits[^1].End})").And.Message.Contains("5 code units"));

    [Test]
    public void Create_OfEditsThatTouchAndFillTheText_TakesThem()
    {
        EditList list = EditList.Create([new Edit(0, 1, 0, 2, "а", "r"), new Edit(1, 3, 2, 2, "бв", "r"), new Edit(3, 3, 2, 5, "", "r")], 5);
        Assert.That((list.Count, list.SourceLength, list.TargetLength, list[1].Original), Is.EqualTo((3, 3, 5, "бв")));
        Assert.That(list.Restore("12345"), Is.EqualTo("абв"));
        Assert.That(EditList.Create([new Edit(1, 3, 1, 2, "аб", "r")], 4).SourceLength, Is.EqualTo(5));
    }

    [Test]
    public void Misuse_IsRefused()
    {
        EditList list = EditList.Create([new Edit(1, 2, 1, 1, "а", "r")], 3);
        Assert.That(() => EditList.Create(null!, 1), Throws.ArgumentNullException);
        Assert.That(() => EditList.Create([], -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => list.Then(null!), Throws.ArgumentNullException);
        Assert.That(() => list.MapToTarget(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => list.MapToTarget(5), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => list.MapToSource(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => list.MapToSource(4), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => list.MapRangeToSource(2, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => list.MapRangeToSource(0, 4), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => list.MapRangeToSource(-1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Then_OfNoChange_IsTheOtherList()
    {
        EditList list = EditList.Create([new Edit(1, 2, 1, 1, "а", "r")], 3);
        Assert.That(list.Then(EditList.Identity(3)), Is.SameAs(list));
        Assert.That(EditList.Identity(4).Then(list), Is.SameAs(list));
        Assert.That(() => list.Then(EditList.Identity(4)), Throws.ArgumentException.With.Message.Contains("4 code units").And.Message.Contains("with 3"));
    }

    [Test]
    public void Then_KeepsEachRuleOnce()
    {
        EditList first = EditList.Create([new Edit(0, 1, 0, 1, "x", "one"), new Edit(2, 3, 2, 3, "y", "two+one")], 4);
        EditList second = EditList.Create([new Edit(0, 4, 0, 0, "aXbY", "two+three")], 0);
        Assert.That(first.Then(second), Is.EqualTo(new[] { new Edit(0, 4, 0, 0, "xXyY", "one+two+three") }));
    }

    [Test]
    public void Enumeration_WithoutAType_IsTheSame() =>
        Assert.That(((System.Collections.IEnumerable)EditList.Create([new Edit(0, 1, 0, 0, "а", "r")], 3)).Cast<Edit>(), Is.EqualTo(new[] { new Edit(0, 1, 0, 0, "а", "r") }));

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

    [Test]
    public void Replace_ThatEndsBeforeItBegins_Throws()
    {
        var rule = new Rule("test.rule", Safety.Lossless, "", "", "", "");
        Assert.That(() => new EditBuilder().Delete(5, 3, rule), Throws.InvalidOperationException.With.Message.Contains("[5, 3)").And.Message.Contains("ends at 0"));
        var edits = new EditBuilder();
        edits.Insert(2, "а", rule);
        Assert.That(() => edits.Delete(1, 2, rule), Throws.InvalidOperationException.With.Message.Contains("ends at 2"));
    }

    [Test]
    public void Builder_KeepsALongReplacementAndManyChanges()
    {
        var rule = new Rule("test.rule", Safety.Lossless, "", "", "", "");
        var edits = new EditBuilder();
        string source = new('а', 100);
        string expected = "";
        for (int i = 0; i < source.Length; i++)
        {
            string replacement = new((char)('0' + (i % 10)), i % 7 == 6 ? 150 : i % 3);
            edits.Replace(i, i + 1, replacement, rule);
            expected += replacement;
        }

        Assert.That((edits.Count, edits.Delta), Is.EqualTo((100, expected.Length - 100)));
        Assert.That(RandomEdits.Apply(edits, source), Is.EqualTo(expected));
        edits.Clear();
        Assert.That((edits.Count, edits.Delta, RandomEdits.Apply(edits, source)), Is.EqualTo((0, 0, source)));
    }

    private static TestCaseData Wrong(string name, params Edit[] edits) => new TestCaseData([edits]).SetArgDisplayNames(name);
}
