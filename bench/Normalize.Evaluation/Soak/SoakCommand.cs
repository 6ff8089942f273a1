using System.Diagnostics;
using System.Globalization;

namespace Normalize.Evaluation.Soak;

/// <summary>
/// Mutated inputs through the public entry points, on every core, for as long as asked: none may throw, hang or lose text.
/// Ends at the first that does, prints it and how to meet it again.
/// </summary>
internal static class SoakCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static int Run(string[] args)
    {
        double minutes = 20;
        int seed = 1;
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--minutes" when double.TryParse(args[i + 1], CultureInfo.InvariantCulture, out minutes) && minutes > 0:
                case "--seed" when int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out seed):
                    break;
                case "--replay" when args[i + 1].Split(':') is [var left, var right] && int.TryParse(left, out seed) && long.TryParse(right, out long number):
                    return Replay(seed, number);
                default:
                    return Usage();
            }
        }

        return args.Length % 2 == 0 ? Soak(minutes, seed) : Usage();
    }

    private static int Soak(double minutes, int seed)
    {
        EntryPoint[] schedule = Schedule();
        SoakWorker[] workers = [.. Enumerable.Range(seed, Environment.ProcessorCount).Select(own => new SoakWorker(own, schedule))];
        var clock = Stopwatch.StartNew();
        foreach (SoakWorker worker in workers)
        {
            worker.Start();
        }

        string? failure = null;
        while (clock.Elapsed < TimeSpan.FromMinutes(minutes) && failure is null)
        {
            Thread.Sleep(200);
            failure = workers.Select(worker => worker.Failure ?? worker.Stuck(s_patience)).FirstOrDefault(found => found is not null);
        }

        failure ??= workers.Select(worker => worker.Stop(s_patience) ? worker.Failure : worker.NoAnswer(s_patience)).FirstOrDefault(found => found is not null);
        if (failure is not null)
        {
            Console.Error.WriteLine(failure);
            return 1;
        }

        SoakReport.Print(schedule, workers, seed, clock.Elapsed);
        return 0;
    }

    private static int Replay(int seed, long number)
    {
        var worker = new SoakWorker(seed, Schedule());
        string? failure = worker.Run(number);
        Console.Error.WriteLine(worker.Input);
        Console.Error.WriteLine(failure ?? (worker.Unsettled.Count > 0 ? "a second run changes something" : "nothing wrong with it"));
        return failure is null ? 0 : 1;
    }

    /// <summary>The entry points in turn, each as often as its share.</summary>
    private static EntryPoint[] Schedule()
    {
        EntryPoint[] all = EntryPoints.Create();
        return [.. Enumerable.Range(0, all.Max(entry => entry.Share)).SelectMany(round => all.Where(entry => entry.Share > round))];
    }

    private static int Usage()
    {
        Console.Error.WriteLine("""
            usage: soak [--minutes M] [--seed S]    M above 0, default 20; a worker a core with seeds from S on, default 1
                   soak --replay SEED:NUMBER        one input, as a failure names it
            """);
        return 2;
    }
}
