using System.Text.RegularExpressions;
using BenchmarkDotNet.Environments;

namespace Normalize.Benchmarks.Export;

/// <summary>Where results of this processor are kept.</summary>
internal static partial class ResultFolder
{
    public static string Processor { get; } = HostEnvironmentInfo.GetCurrent().CpuInfo.Value.ProcessorName?.Trim() ?? "unknown processor";

    /// <summary>bench/results/PROCESSOR of the checkout this program was built in or runs in.</summary>
    public static string Default()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Normalize.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new InvalidOperationException("There is no checkout above the program: give a folder.");
        return Path.Combine(root, "bench", "results", Other().Replace(Processor.ToLowerInvariant(), "-").Trim('-'));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
