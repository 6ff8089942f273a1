using System.Diagnostics;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Normalize.Icu;
using Perfolizer.Horology;

namespace Normalize.Benchmarks.Export;

/// <summary>
/// Runs every benchmark for a short time and writes a table for each room: <c>-- export [FOLDER]</c>, by default the folder of
/// this processor below bench/results. Takes some ten minutes of a machine that has nothing else to do.
/// </summary>
internal static class ExportCommand
{
    private static readonly Job s_short = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(1)
        .WithIterationCount(5)
        .WithIterationTime(TimeInterval.FromMilliseconds(100))
        .WithId("short");

    public static int Run(string[] args)
    {
        long start = Stopwatch.GetTimestamp();
        var tables = new SortedDictionary<string, ResultTable>(StringComparer.Ordinal);
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(s_short)
            .AddLogger(NullLogger.Instance)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddFilter(new SimpleFilter(static benchmark => IcuTransliterators.IsAvailable || !BenchmarkClasses.NeedsIcu(benchmark)))
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Directory.CreateTempSubdirectory("normalize-benchmarks").FullName);
        string folder = args.Length > 0 ? args[0] : ResultFolder.Default();
        foreach (Type type in BenchmarkClasses.All)
        {
            Summary summary = BenchmarkRunner.Run(type, config);
            foreach (BenchmarkReport report in summary.Reports)
            {
                if (!report.Success || report.ResultStatistics is null)
                {
                    Console.Error.WriteLine($"{report.BenchmarkCase.DisplayInfo} gave no result");
                    return 1;
                }

                string room = BenchmarkClasses.Room(report.BenchmarkCase);
                tables.TryAdd(room, new ResultTable(summary.HostEnvironmentInfo));
                tables[room].Add(report);
            }

            Console.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalMinutes,5:F1} min  {type.Name}");
        }

        Directory.CreateDirectory(folder);
        foreach ((string room, ResultTable table) in tables)
        {
            File.WriteAllText(Path.Combine(folder, $"{room}.tsv"), table.ToString());
        }

        Console.WriteLine($"{tables.Count} tables in {folder}");
        return 0;
    }
}
