using Normalize.Cli.Streams;

namespace Normalize.Cli.Lines;

/// <summary>
/// Reads batches, filters them on up to N threads, writes them in their order. At most 2 N batches are in flight, so memory
/// is bounded by the batches, or the longest lines, times N.
/// </summary>
internal sealed class LinePipeline(ILineFilter filter, Sinks sinks, int jobs, bool flushEach)
{
    private readonly Queue<Task<LineContext>> _running = new();

    public Statistics Statistics { get; } = new();

    public bool AnyChanged { get; private set; }

    public bool AnyFailed { get; private set; }

    public void Run(LineReader reader, string name, TextWriter error)
    {
        try
        {
            while (reader.Read() is { } batch)
            {
                if (jobs == 1)
                {
                    Finish(batch.Run(filter), name, error);
                    continue;
                }

                _running.Enqueue(Task.Run(() => batch.Run(filter)));
                if (_running.Count >= 2 * jobs)
                {
                    FinishOldest(name, error);
                }
            }
        }
        finally
        {
            // What was read before a failure is written, whatever the number of jobs.
            while (_running.Count > 0)
            {
                FinishOldest(name, error);
            }
        }
    }

    private void FinishOldest(string name, TextWriter error)
    {
        LineContext context;
        try
        {
            context = _running.Dequeue().GetAwaiter().GetResult();
        }
        catch
        {
            // Nothing behind a record that ends the run is written, whatever the number of jobs.
            Task.WhenAll(_running).ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
            _running.Clear();
            throw;
        }

        Finish(context, name, error);
    }

    private void Finish(LineContext context, string name, TextWriter error)
    {
        foreach (string failure in context.Failures)
        {
            error.WriteLine($"kaznorm: {name}: {failure}");
        }

        foreach (long line in context.WouldChange)
        {
            error.WriteLine($"kaznorm: {Input.Describe(name)}: line {line} would change");
        }

        AnyFailed |= context.Failures.Count > 0;
        AnyChanged |= context.AnyChanged;
        Statistics.Add(context.Statistics);
        sinks.Write(context);
        if (flushEach)
        {
            sinks.Flush();
        }
    }
}
