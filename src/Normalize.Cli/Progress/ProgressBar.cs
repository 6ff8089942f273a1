using System.Diagnostics;
using System.Globalization;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Streams;
using Spectre.Console;

namespace Normalize.Cli.Progress;

/// <summary>A bar on standard error, with rate and time left where the length of the input is known.</summary>
internal static class ProgressBar
{
    private const int RefreshMilliseconds = 200;

    /// <summary>Does the work, with a bar beside it if one is wanted.</summary>
    public static int Run(Settings settings, TextWriter error, Func<Meter?, int> work) =>
        IsWanted(settings) ? WithBar(settings, error, work) : work(null);

    /// <summary>By itself a bar is shown to a person who watches and whose terminal does not get the text.</summary>
    private static bool IsWanted(Settings settings) => settings.Progress switch
    {
        ProgressMode.Always => true,
        ProgressMode.Auto => !Console.IsErrorRedirected && (Console.IsOutputRedirected || settings.Output is not null || settings.Check),
        _ => false,
    };

    private static int WithBar(Settings settings, TextWriter error, Func<Meter?, int> work)
    {
        bool terminal = !Console.IsErrorRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = terminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        long? total = TotalLength(settings.Files);
        ProgressColumn[] columns = total is null
            ? [new SpinnerColumn(), new DownloadedColumn(), new TransferSpeedColumn()]
            : [new ProgressBarColumn(), new PercentageColumn(), new TransferSpeedColumn(), new RemainingTimeColumn()];
        int code = 0;
        long read = 0;
        var watch = Stopwatch.StartNew();
        console.Progress().AutoClear(terminal).Columns(columns).Start(context =>
        {
            var meter = new Meter();
            ProgressTask task = context.AddTask("kaznorm", maxValue: Math.Max(1, total ?? 1));
            task.IsIndeterminate = total is null;
            using (var timer = new Timer(_ => Show(task, meter, total), null, RefreshMilliseconds, RefreshMilliseconds))
            {
                code = work(meter);
            }

            Show(task, meter, total);
            read = meter.Read;
        });
        double seconds = watch.Elapsed.TotalSeconds;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kaznorm: {read} bytes read in {seconds:0.0} s, {read / 1e6 / seconds:0.0} MB/s"));
        return code;
    }

    private static void Show(ProgressTask task, Meter meter, long? total)
    {
        if (total is null)
        {
            task.MaxValue = Math.Max(task.MaxValue, meter.Read + 1.0);
        }

        task.Value = meter.Read;
    }

    /// <summary>Length of all inputs together; null where one of them does not know its own.</summary>
    private static long? TotalLength(IReadOnlyList<string> files)
    {
        long total = 0;
        foreach (string name in files)
        {
            var file = new FileInfo(name);
            if (name == Input.StandardInput || !file.Exists)
            {
                return null;
            }

            total += file.Length;
        }

        return files.Count == 0 ? null : total;
    }
}
