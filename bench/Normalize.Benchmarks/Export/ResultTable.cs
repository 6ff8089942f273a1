using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Normalize.Transliteration;

namespace Normalize.Benchmarks.Export;

/// <summary>The results of one room as a table, with what they were measured on.</summary>
internal sealed class ResultTable
{
    public const string Header = "class\tmethod\tparameters\tmean_ns\terror_ns\tmb_s\tallocated_bytes";

    private readonly StringBuilder _text = new();

    public ResultTable(HostEnvironmentInfo host) => _text
        .Append(CultureInfo.InvariantCulture, $"# processor: {ResultFolder.Processor}, {Environment.ProcessorCount} logical cores, kernels {SimdLevels.Default}\n")
        .Append(CultureInfo.InvariantCulture, $"# system: {RuntimeInformation.OSDescription}\n")
        .Append(CultureInfo.InvariantCulture, $"# runtime: {RuntimeInformation.FrameworkDescription}; BenchmarkDotNet {host.BenchmarkDotNetVersion}\n")
        .Append("# short job: one warm-up, five iterations of 100 ms in this process; error: half of the 99.9% interval; MB/s: of the input as UTF-8\n")
        .Append(Header).Append('\n');

    public void Add(BenchmarkReport report)
    {
        BenchmarkCase benchmark = report.BenchmarkCase;
        double mean = report.ResultStatistics!.Mean;
        string parameters = string.Join(' ', benchmark.Parameters.Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Name}={item.Value}")));
        string[] fields =
        [
            benchmark.Descriptor.Type.Name,
            benchmark.Descriptor.WorkloadMethod.Name,
            parameters,
            mean.ToString("0.0", CultureInfo.InvariantCulture),
            report.ResultStatistics.ConfidenceInterval.Margin.ToString("0.0", CultureInfo.InvariantCulture),
            ThroughputColumn.Rounded(MeasuredCase.Utf8Bytes(benchmark)!.Value * 1e3 / mean),
            (report.GcStats.GetBytesAllocatedPerOperation(benchmark) ?? 0).ToString(CultureInfo.InvariantCulture),
        ];
        _text.AppendJoin('\t', fields).Append('\n');
    }

    public override string ToString() => _text.ToString();
}
