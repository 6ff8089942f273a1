using Normalize.Cli.CommandLine;
using Normalize.Cli.Json;
using Normalize.Cli.Lines;
using Normalize.Cli.Progress;
using Normalize.Cli.Sites;
using Normalize.Cli.Streams;
using Normalize.Cli.Text;

namespace Normalize.Cli;

/// <summary>One run of a filtering verb over all its inputs.</summary>
internal sealed class FilterRun(Settings settings, StandardStreams streams)
{
    private long _records;
    private bool _anyChanged;
    private bool _anyFailed;
    private readonly Statistics _statistics = new();
    private SiteProfile? _profile;
    private SiteNormalizers? _normalizers;

    public int Run() => ProgressBar.Run(settings, streams.Error, Run);

    private int Run(Meter? meter)
    {
        if (!settings.LearnSites)
        {
            return Filter(streams.Input, meter);
        }

        bool piped = settings.Files.Count == 0 || settings.Files.Contains(Input.StandardInput);
        using Spool? spool = piped ? new Spool(streams.Input()) : null;
        Func<Stream> standardInput = spool is null ? streams.Input : spool.Open;
        _profile = new LearningPass(settings).Run(standardInput);
        return Filter(standardInput, meter);
    }

    private int Filter(Func<Stream> standardInput, Meter? meter)
    {
        using var sinks = new Sinks(settings, streams.Output);
        IReadOnlyList<string> names = settings.Files.Count == 0 ? [Input.StandardInput] : settings.Files;
        if (settings.Format == Format.Text && settings.Unit == RecordUnit.Document)
        {
            Documents(names, meter, sinks);
        }
        else
        {
            foreach (string name in names)
            {
                using Stream input = Input.Open(name, standardInput, meter);
                Lines(input, name, sinks);
            }
        }

        sinks.Complete();
        if (settings.Stats)
        {
            _statistics.Write(streams.Error);
        }

        return _anyFailed || (settings.Check && _anyChanged) ? ExitCode.Found : ExitCode.Done;
    }

    /// <summary>Whole inputs, written in their order.</summary>
    private void Documents(IReadOnlyList<string> names, Meter? meter, Sinks sinks)
    {
        if (settings.Jobs > 1 && names.Count > 1)
        {
            DocumentsInParallel(names, meter, sinks);
            return;
        }

        // A start is dear enough without a pool of threads.
        foreach (string name in names)
        {
            Write(Document(name, meter, _records++), name, sinks);
        }
    }

    /// <summary>Up to N at a time; memory is bounded by the N largest.</summary>
    private void DocumentsInParallel(IReadOnlyList<string> names, Meter? meter, Sinks sinks)
    {
        var running = new Queue<Task<LineContext>>();
        try
        {
            int started = 0;
            foreach (string name in names)
            {
                for (; started < names.Count && running.Count < settings.Jobs; started++)
                {
                    string next = names[started];
                    long record = _records++;
                    running.Enqueue(Task.Run(() => Document(next, meter, record)));
                }

                Write(running.Dequeue().GetAwaiter().GetResult(), name, sinks);
            }
        }
        finally
        {
            // After a failure nothing more is written, but nobody is left reading.
            Task.WhenAll(running).ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        }
    }

    private void Write(LineContext context, string name, Sinks sinks)
    {
        if (context.WouldChange.Count > 0)
        {
            streams.Error.WriteLine($"kaznorm: {Input.Describe(name)}: would change");
        }

        Collect(context.AnyChanged, failed: false, context.Statistics);
        sinks.Write(context);
    }

    private LineContext Document(string name, Meter? meter, long record)
    {
        using Stream input = Input.Open(name, streams.Input, meter);
        try
        {
            byte[] bytes = DocumentReader.ReadAll(input, settings.MaxRecord);
            var context = new LineContext { LineNumber = 1 };
            new TextFilter(settings, settings.FromCode, record).Run(bytes, context);
            return context;
        }
        catch (RecordException e)
        {
            throw e.In(name);
        }
    }

    private void Lines(Stream input, string name, Sinks sinks)
    {
        byte terminator = settings.Unit == RecordUnit.Nul ? (byte)0 : (byte)'\n';
        ILineFilter filter;
        if (settings.Format == Format.JsonLines)
        {
            _normalizers ??= new SiteNormalizers(() => new Normalizer(settings.Normalizer), _profile);
            filter = new JsonLinesFilter(settings, _normalizers);
        }
        else
        {
            InputProbe probe = InputProbe.Look(input, settings.FromCode, settings.LineBuffered);
            input = probe.Whole;
            Settings own = WithScheme(probe.Head);
            if (Direct(own.Normalizer, probe.Encoding) is { } transliterator)
            {
                transliterator.TransliterateUtf8(ByteOrderMark.Skip(input), sinks.Main.Stream);
                return;
            }

            filter = new TextFilter(own, probe.Encoding, _records);
        }

        var reader = new LineReader(input, terminator, settings.MaxRecord, settings.LineBuffered);
        var pipeline = new LinePipeline(filter, sinks, settings.Jobs, settings.LineBuffered);
        try
        {
            pipeline.Run(reader, name, streams.Error);
        }
        catch (RecordException e)
        {
            throw e.In(name);
        }

        _records += reader.Records;
        Collect(pipeline.AnyChanged, pipeline.AnyFailed, pipeline.Statistics);
    }

    /// <summary>Lines are too short to tell their scheme by: the beginning of the input speaks for all of them.</summary>
    private Settings WithScheme(string head) =>
        settings.Normalizer.DetectFrom
            ? settings with { Normalizer = settings.Normalizer with { DetectFrom = false, From = SchemeDetector.Detect(head) } }
            : settings;

    /// <summary>The way of bytes to bytes in constant memory, where one step is to be done and nothing but the new text is asked for.</summary>
    private Transliterator? Direct(NormalizerOptions options, SourceEncoding encoding)
    {
        bool plain = options is { Repair: false, Strip: false, DetectFrom: false, DisabledRules.Count: 0, MaxSafety: not Safety.Lossless }
            && settings is { Explain: false, Check: false, Strict: false, LineBuffered: false }
            && encoding == SourceEncoding.Utf8;
        return options switch
        {
            { From: null, To: { } to } when plain => new Transliterator(to),
            { From: { } from, To: null } when plain => new Transliterator(from, TransliterationDirection.Reverse),
            _ => null,
        };
    }

    private void Collect(bool changed, bool failed, Statistics statistics)
    {
        _anyChanged |= changed;
        _anyFailed |= failed;
        _statistics.Add(statistics);
    }
}
