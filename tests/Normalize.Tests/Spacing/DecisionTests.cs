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

    private static readonly string s_folder = Path.Combine(Repository.FindRoot(), "tests", "Normalize.Tests", "Spacing");

    [Test]
    public void Run_OfDamagedSentences_DecidesAsApproved()
    {
        string path = Path.Combine(s_folder, "decisions.tsv");
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
        string[] texts = [.. Sentences("cases.tsv", 2).Concat(Sentences("negatives.tsv", 0)).Distinct().Where(static text => text.Count(static c => c == ' ') > 1)];
        var stage = new SpacingRepair(RuleSet.Default);
        yield return "kind\tsentence\tdamaged\tresult";
        foreach ((string kind, Func<string, Random, string> apply) in SeededDamage.Kinds)
        {
            var random = new Random(29);
            var wrong = new List<string>();
            int right = 0;
            foreach (string text in texts)
            {
                // Between sound words, as damage mostly is.
                string damaged = $"Ол айтты: {apply(text, random)} Сонымен бітті.";
                string result = SpacingRepairTests.Repair(stage, damaged);
                bool same = string.Equals(result, $"Ол айтты: {text} Сонымен бітті.", StringComparison.OrdinalIgnoreCase);
                right += same ? 1 : 0;
                if (!same)
                {
                    wrong.Add($"{kind}\t{text}\t{Escape(damaged)}\t{Escape(result)}");
                }
            }

            yield return $"{kind}\t{right} of {texts.Length}\t\t";
            foreach (string row in wrong)
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<string> Sentences(string file, int column) =>
        File.ReadLines(Path.Combine(s_folder, file)).Skip(1).Select(line => line.Split('\t')[column]).Where(static text => !text.Contains('\\'));

    private static string Escape(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
