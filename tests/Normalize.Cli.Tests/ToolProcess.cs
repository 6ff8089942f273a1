using System.Diagnostics;
using System.Text;

namespace Normalize.Cli.Tests;

/// <summary>Runs the tool as a process of its own.</summary>
internal static class ToolProcess
{
    /// <summary>Milliseconds after which a test calls a process hung.</summary>
    public const int Patience = 60_000;

    /// <summary>The program, for <c>dotnet</c> to run.</summary>
    public static string Assembly => typeof(ExitCode).Assembly.Location;

    public static void RequireUnix()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Needs a Unix shell and Unix signals; nothing was checked.");
        }
    }

    /// <summary>Runs a script of bash, in which <c>kaznorm</c> is the tool.</summary>
    public static RunResult Bash(string script)
    {
        string whole = $"kaznorm() {{ dotnet '{Assembly}' \"$@\"; }}\n{script}";
        var start = new ProcessStartInfo("bash", ["-c", whole]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Assert.That(process.WaitForExit(Patience), Is.True, "still running");
        return new RunResult(process.ExitCode, Encoding.UTF8.GetBytes(output.Result), error.Result);
    }

    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Assembly);
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
