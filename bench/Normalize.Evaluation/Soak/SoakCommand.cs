using System.Diagnostics;
using System.Globalization;

namespace Normalize.Evaluation.Soak;

/// <summary>
/// Mutated inputs through the public entry points, on every core, for as long as asked: none may throw, hang or lose text.
/// Ends at the first that does and prints its bytes.
/// </summary>
internal static class SoakCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static int Run(string[] args)
    {
        double minutes = args is ["--minutes", var value] ? double.Parse(value, CultureInfo.InvariantCulture) : args.Length == 0 ? 20 : -1;
        if (minutes <= 0)
        {
            Console.Error.WriteLine("usage: soak [--minutes M]   M above 0, default 20");
            return 2;
        }

        Worker[] workers = [.. Enumerable.Range(1, Environment.ProcessorCount).Select(seed => new Worker(seed))];
        var clock = Stopwatch.StartNew();
        foreach (Worker worker in workers)
        {
            worker.Start();
        }

        while (clock.Elapsed < TimeSpan.FromMinutes(minutes))
        {
            Thread.Sleep(200);
            foreach (Worker worker in workers)
            {
                if (worker.Failure is { } failure || (failure = worker.Stuck(s_patience)) is not null)
                {
                    Console.Error.WriteLine(failure);
                    return 1;
                }
            }
        }

        long inputs = workers.Sum(worker => worker.Stop());
        if (workers.Select(worker => worker.Failure).FirstOrDefault(failure => failure is not null) is { } late)
        {
            Console.Error.WriteLine(late);
            return 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"soak: {inputs:N0} inputs in {clock.Elapsed.TotalMinutes:F1} min; none threw, hung or lost text"));
        return 0;
    }

    private sealed class Worker(int seed)
    {
        private readonly Mutator _mutator = new(seed);
        private readonly EntryPoints _entryPoints = new();
        private Thread? _thread;
        private volatile bool _stop;
        private long _count;
        private long _seen = -1;
        private long _seenAt;

        public string? Failure { get; private set; }

        public void Start()
        {
            _thread = new Thread(Loop) { IsBackground = true };
            _thread.Start();
        }

        public long Stop()
        {
            _stop = true;
            _thread!.Join();
            return _count;
        }

        /// <summary>A message when one input has taken longer than <paramref name="patience"/>.</summary>
        public string? Stuck(TimeSpan patience)
        {
            long count = Interlocked.Read(ref _count);
            if (count != _seen)
            {
                _seen = count;
                _seenAt = Stopwatch.GetTimestamp();
                return null;
            }

            return Stopwatch.GetElapsedTime(_seenAt) > patience ? $"seed {seed}, input {count}: no answer in {patience.TotalSeconds} s" : null;
        }

        private void Loop()
        {
            while (!_stop)
            {
                ReadOnlySpan<byte> input = _mutator.Next();
                try
                {
                    _entryPoints.Run(input, _count);
                }
                catch (Exception e)
                {
                    Failure = $"seed {seed}, input {_count}: {Convert.ToHexString(input)}\n{e}";
                    return;
                }

                Interlocked.Increment(ref _count);
            }
        }
    }
}
