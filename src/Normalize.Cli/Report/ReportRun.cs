using System.Text;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Report;

/// <summary>One run of <c>report</c>: all inputs to one page.</summary>
internal sealed class ReportRun(Settings settings, string? language, StandardStreams streams)
{
    public int Run()
    {
        using Output output = Output.Open(settings.Output, streams.Output);
        var page = new ReportPage(language);
        int code = new RecordCollector(settings, streams, page.Add).Run();
        output.Stream.Write(Encoding.UTF8.GetBytes(page.Write()));
        output.Complete();
        return code;
    }
}
