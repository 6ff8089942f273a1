using System.Diagnostics;

namespace Normalize.Evaluation.Soak;

/// <summary>One thread that sends inputs through the entry points in turn, until it is stopped or a promise is broken.</summary>
internal sealed class SoakWorker(int seed, EntryPoint[] schedule)
{
    /// <summary>Lengths of inputs up to here are counted one by one; none is longer.</summary>
    public const int LongestInput = 4_096;

    private Thread? _thread;
    private volatile bool _stop;
    private long _count;
    private long _seen = -1;
    private long _seenAt;

    /// <summary>The input at hand.</summary>
    public SoakInput Input { get; } = new();

    public long Count => Interlocked.Read(ref _count);

    /// <summary>Inputs done, by length in code units.</summary>
    public long[] Lengths { get; } = new long[LongestInput];

    /// <summary>Stopwatch ticks, by slot of the schedule.</summary>
    public long[] Ticks { get; } = new long[schedule.Length];

    /// <summary>Inputs whose second run was looked at.</summary>
    public long SecondRuns { get; private set; }

    /// <summary>Those whose second run changed something.</summary>
    public List<string> Unsettled { get; } = [];

    public string? Failure { get; private set; }

    public void Start()
    {
        _thread = new Thread(Loop) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Lets the input at hand come to its end; false if it does not within <paramref name="patience"/>.</summary>
    public bool Stop(TimeSpan patience)
    {
        _stop = true;
        return _thread!.Join(patience);
    }

    /// <summary>A message when one input has taken longer than <paramref name="patience"/>.</summary>
    public string? Stuck(TimeSpan patience)
    {
        long count = Count;
        if (count != _seen)
        {
            _seen = count;
            _seenAt = Stopwatch.GetTimestamp();
            return null;
        }

        return Stopwatch.GetElapsedTime(_seenAt) > patience ? NoAnswer(patience) : null;
    }

    public string NoAnswer(TimeSpan patience) => $"{Place(Count)}: no answer in {patience.TotalSeconds} s";

    /// <summary>Makes one input, runs it, and says what went wrong, if anything did.</summary>
    public string? Run(long number)
    {
        long start = Stopwatch.GetTimestamp();
        long slot = number % schedule.Length;
        EntryPoint entry = schedule[slot];
        Input.Make(seed, number, entry.Takes);
        try
        {
            entry.Run(Input);
            Lengths[Input.Length]++;
            CountSecondRun(number);
            Ticks[slot] += Stopwatch.GetTimestamp() - start;
            return null;
        }
        catch (Exception e)
        {
            return $"{Place(number)}: {Input}\n{e}";
        }
    }

    private void CountSecondRun(long number)
    {
        SecondRuns += Input.IsSettled is null ? 0 : 1;
        if (Input.IsSettled is false)
        {
            Unsettled.Add(Place(number));
        }
    }

    private void Loop()
    {
        for (long number = 0; !_stop; number++)
        {
            Failure = Run(number);
            if (Failure is not null)
            {
                return;
            }

            Interlocked.Increment(ref _count);
        }
    }

    private string Place(long number) => $"{schedule[number % schedule.Length].Name}, soak --replay {seed}:{number}";
}
