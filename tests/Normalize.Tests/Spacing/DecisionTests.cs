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
    /// <summary>Set to 1, it makes the test write the file anew: then look at the difference and commit it.</summary>
    private const string Approve = "APPROVE_DECISIONS";

    private const string Command = $"{Approve}=1 dotnet test tests/Normalize.Tests -c Release --filter {nameof(DecisionTests)}";

    [Test]
    public void Run_OfDamagedSentences_DecidesAsApproved()
    {
        string path = Path.Combine(DamagedSentences.Folder, "decisions.tsv");
        string[] actual = [.. Decide()];
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllLines(path, actual);
            Assert.Inconclusive($"{path} is written; nothing was compared.");
        }

        Assert.That(actual, Is.EqualTo(File.ReadAllLines(path)), $"Spacing decides otherwise than approved. If that is meant: {Command}");
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
