using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Normalize.DataTools;

namespace Normalize.Tests.Readme;

/// <summary>The table of the README is cut from a result file, and a result file holds every benchmark there is.</summary>
[TestFixture]
public sealed partial class BenchmarkTableTests
{
    /// <summary>Set to 1, it makes the test write the table anew: then look at the difference and commit it.</summary>
    private const string Approve = "APPROVE_README";

    private const string Command = "dotnet run -c Release --project bench/Normalize.Benchmarks -- export";

    private static readonly string[] s_states = ["Clean", "SlightlyDamaged", "LetterSpaced"];
    private static readonly string[] s_sizes = ["200", "10000", "1000000"];

    private static readonly (string Class, string Method, string Name)[] s_rows =
    [
        ("RepairComparison", "Repair", "`Repair`"),
        ("RepairComparison", "Replace", "chained `Replace`"),
        ("RepairComparison", "Regex", "regular expressions"),
        ("RepairComparison", "IcuNormalize", "`string.Normalize` (ICU)"),
        ("TransliterationComparison", "Strings", "`Transliterate`, strings"),
        ("TransliterationComparison", "Utf8", "`TransliterateUtf8`"),
        ("TransliterationComparison", "DictionaryLoop", "loop over a dictionary"),
        ("TransliterationComparison", "Replace", "chained `Replace`"),
        ("TransliterationComparison", "Regex", "regular expression"),
        ("TransliterationComparison", "IcuNet", "ICU through icu.net"),
    ];

    [Test]
    public void Results_AreThere() => Assert.That(BenchmarkResults.Folders, Is.Not.Empty, Command);

    [TestCaseSource(typeof(BenchmarkResults), nameof(BenchmarkResults.Folders))]
    public void Results_HoldEveryBenchmark(string folder)
    {
        (string, string)[] expected = [.. BenchmarkResults.InSources()];
        Assert.That(expected, Has.Length.GreaterThan(20).And.Contains(("RepairComparison", "Repair")));
        Assert.That(BenchmarkResults.Rows(folder).Select(row => (row.Class, row.Method)).Distinct(), Is.EquivalentTo(expected), Command);
    }

    [Test]
    public void ReadmeTable_IsCutFromTheResults()
    {
        string root = Repository.FindRoot();
        string path = Path.Combine(root, "README.md");
        string readme = File.ReadAllText(path);
        Match block = Block().Match(readme);
        Assert.That(block.Success, "README.md has no block <!-- benchmarks FILE --> … <!-- /benchmarks -->");
        string table = Table(BenchmarkResults.RowsOf(Path.Combine(root, block.Groups[1].Value)));
        string actual = readme.Replace(block.Groups[2].Value + "<!-- /benchmarks -->", table + "<!-- /benchmarks -->", StringComparison.Ordinal);

        Assert.That(actual, Is.EqualTo(Approved.Text(path, Approve, actual)), $"The README does not show the results. After {Command}: {Approved.Command(Approve, nameof(BenchmarkTableTests))}");
    }

    /// <summary>MB/s by state and by size of the text; what is allocated for a medium one in its slightly damaged state.</summary>
    private static string Table(IEnumerable<BenchmarkRow> rows)
    {
        var byCase = rows.ToDictionary(row => (row.Class, row.Method, row.Parameters));
        var table = new StringBuilder("| MB/s | clean | slightly damaged | letter-spaced | 200 letters | 1,000,000 letters | KB allocated |\n|---|---|---|---|---|---|---|\n");
        foreach ((string name, string method, string title) in s_rows)
        {
            BenchmarkRow Case(string state, string size) => byCase[(name, method, $"Length={size} State={state}")];
            string[] cells =
            [
                title,
                .. s_states.Select(state => Rounded(Case(state, s_sizes[1]).MegabytesPerSecond)),
                Rounded(Case(s_states[1], s_sizes[0]).MegabytesPerSecond),
                Rounded(Case(s_states[1], s_sizes[2]).MegabytesPerSecond),
                Rounded(Case(s_states[1], s_sizes[1]).AllocatedBytes / 1e3),
            ];
            table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Rounded(double value) => value.ToString(value >= 10 ? "#,0" : value > 0 ? "0.0" : "0", CultureInfo.InvariantCulture);

    [GeneratedRegex("<!-- benchmarks (\\S+) -->\n(.*?)<!-- /benchmarks -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
