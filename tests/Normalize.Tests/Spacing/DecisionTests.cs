using Normalize.DataTools;
using Normalize.Rules;
using Normalize.Spacing;

namespace Normalize.Tests.Spacing;

/// <summary>
/// What becomes of our own sentences when they are damaged in every known way: how many come back, and what the others look
/// like. Whoever changes a cost sees here what it decides.
/// </summary>
[TestFixture]
public sealed class DecisionTests
{
    private const string Approve = "APPROVE_DECISIONS";

    [Test]
    public void Run_OfDamagedSentences_DecidesAsApproved()
    {
        string path = Path.Combine(DamagedSentences.Folder, "decisions.tsv");
        string[] actual = [.. Decide()];
        Assert.That(actual, Is.EqualTo(Approved.Lines(path, Approve, actual)), $"Spacing decides otherwise than approved. If that is meant: {Approved.Command(Approve, nameof(DecisionTests))}");
    }

    private static IEnumerable<string> Decide()
    {
        var stage = new SpacingRepair(RuleSet.Default);
        yield return "kind\tsentence\tdamaged\tresult";
        foreach (IGrouping<string, DamagedSentence> kind in DamagedSentences.All.GroupBy(static sentence => sentence.Kind))
        {
            var wrong = new List<string>();
            foreach (DamagedSentence sentence in kind)
            {
                string result = SpacingRepairTests.Repair(stage, sentence.Damaged);
                if (!string.Equals(result, sentence.Sound, StringComparison.OrdinalIgnoreCase))
                {
                    wrong.Add($"{kind.Key}\t{sentence.Text}\t{Escape(sentence.Damaged)}\t{Escape(result)}");
                }
            }

            yield return $"{kind.Key}\t{kind.Count() - wrong.Count} of {kind.Count()}\t\t";
            foreach (string row in wrong)
            {
                yield return row;
            }
        }
    }

    private static string Escape(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
