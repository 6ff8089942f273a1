using System.Globalization;
using System.Text.RegularExpressions;
using Normalize.DataTools;

namespace Normalize.Tests.Readme;

/// <summary>One row of a result file of the benchmarks.</summary>
internal sealed record BenchmarkRow(string Class, string Method, string Parameters, double MegabytesPerSecond, long AllocatedBytes);

/// <summary>The result files under bench/results/PROCESSOR, and the classes that have to be in them.</summary>
internal static partial class BenchmarkResults
{
    private const string Header = "class\tmethod\tparameters\tmean_ns\terror_ns\tmb_s\tallocated_bytes";

    private static readonly string s_root = Repository.FindRoot();

    /// <summary>Folders of processors that were measured.</summary>
    public static string[] Folders { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(s_root, "bench", "results")).Order(StringComparer.Ordinal)];

    /// <summary>Every benchmark in the sources: its class and its methods.</summary>
    public static IEnumerable<(string Class, string Method)> InSources() =>
        from file in Directory.EnumerateFiles(Path.Combine(s_root, "bench", "Normalize.Benchmarks"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from method in Benchmark().Matches(File.ReadAllText(file))
        select (Path.GetFileNameWithoutExtension(file), method.Groups[1].Value);

    public static IEnumerable<BenchmarkRow> Rows(string folder) => Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(RowsOf);

    public static IEnumerable<BenchmarkRow> RowsOf(string file)
    {
        string[] lines = [.. File.ReadLines(file).SkipWhile(line => line.StartsWith('#'))];
        Assert.That(lines[0], Is.EqualTo(Header), file);
        foreach (string[] field in lines.Skip(1).Select(line => line.Split('\t')))
        {
            yield return new BenchmarkRow(field[0], field[1], field[2], double.Parse(field[5], CultureInfo.InvariantCulture), long.Parse(field[6], CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"\[Benchmark(?:\([^)]*\))?\]\s+public \S+ (\w+)\(")]
    private static partial Regex Benchmark();
}
