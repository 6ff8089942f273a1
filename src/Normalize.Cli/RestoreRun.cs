using Normalize.Cli.CommandLine;
using Normalize.Cli.Json;
using Normalize.Cli.Lines;
using Normalize.Cli.Restore;
using Normalize.Cli.Streams;

namespace Normalize.Cli;

/// <summary>One run of <c>restore</c>: output and edits back to the original bytes.</summary>
internal sealed class RestoreRun(Settings settings, StandardStreams streams)
{
    public int Run()
    {
        using var sinks = new Sinks(settings with { Edits = Extra.None }, streams.Output);
        string name = settings.Files.Count == 0 ? Input.StandardInput : settings.Files[0];
        using Stream input = Input.Open(name, streams.Input);
        bool failed = false;
        if (settings.Format == Format.JsonLines)
        {
            var reader = new LineReader(input, (byte)'\n', settings.MaxRecord, eager: false);
            var pipeline = new LinePipeline(new JsonLinesRestorer(settings.Field), sinks, settings.Jobs, flushEach: false);
            pipeline.Run(reader, name, streams.Error);
            failed = pipeline.AnyFailed;
        }
        else
        {
            string editsName = settings.Edits.File!;
            using Stream editsStream = Input.Open(editsName, streams.Input);
            using var edits = new EditsFile(editsName, editsStream);
            if (!edits.IsSealed)
            {
                streams.Error.WriteLine($"kaznorm: {editsName} went through a pipe and carries no checksum; that it belongs to this text was not checked");
            }

            new TextRestorer(edits).Run(input, sinks.Main);
        }

        sinks.Complete();
        return failed ? ExitCode.Found : ExitCode.Done;
    }
}
