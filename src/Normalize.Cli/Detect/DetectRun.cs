using System.Buffers;
using System.Text;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Report;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Detect;

/// <summary>One run of <c>detect</c>: what each record is and what a repair would find in it; nothing is changed.</summary>
internal sealed class DetectRun(Settings settings, bool json, StandardStreams streams)
{
    public int Run()
    {
        using Output output = Output.Open(settings.Output, streams.Output);
        var line = new ArrayBufferWriter<byte>();
        int code = new RecordCollector(settings, streams, document =>
        {
            line.Clear();
            Finding finding = Finding.Of(document);
            if (json)
            {
                finding.WriteJson(line);
            }
            else
            {
                Encoding.UTF8.GetBytes(finding.ToString(), line);
            }

            output.Stream.Write(line.WrittenSpan);
        }).Run();
        output.Complete();
        return code;
    }
}
