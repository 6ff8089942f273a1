using System.Collections.Concurrent;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Lines;

/// <summary>
/// Reads batches, filters them on up to N threads, writes them in their order. At most 2 N batches are in flight, so memory
/// is bounded by the batches, or the longest lines, times N. What is done is written although the next read still waits.
/// </summary>
internal sealed class LinePipeline(ILineFilter filter, Sinks sinks, int jobs, bool flushEach)
{
    private volatile bool _stopped;

    public Statistics Statistics { get; } = new();

    public bool AnyChanged { get; private set; }

    public bool AnyFailed { get; private set; }

    public void Run(LineReader reader, string name, TextWriter error)
    {
        if (jobs == 1)
        {
            while (reader.Read() is { } batch)
            {
                Finish(batch.Run(filter), name, error);
            }

            return;
        }

        using var running = new BlockingCollection<Task<LineContext>>(2 * jobs);
        Task writing = Task.Factory.StartNew(() => FinishAll(running, name, error), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (!_stopped && reader.Read() is { } batch)
            {
                running.Add(Task.Run(() => batch.Run(filter)));
            }
        }
        finally
        {
            // What was read before a failure is written, whatever the number of jobs.
            running.CompleteAdding();
            writing.GetAwaiter().GetResult();
        }
    }

    private void FinishAll(BlockingCollection<Task<LineContext>> running, string name, TextWriter error)
    {
        try
        {
            foreach (Task<LineContext> batch in running.GetConsumingEnumerable())
            {
                Finish(batch.GetAwaiter().GetResult(), name, error);
            }
        }
        catch
        {
            // A reader that waits for room must get on, to learn that nothing is written any more.
            _stopped = true;
            foreach (Task<LineContext> _ in running.GetConsumingEnumerable())
            {
            }

            throw;
        }
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
