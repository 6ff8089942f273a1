using System.Diagnostics;
using System.IO.Compression;

namespace Normalize.Cli.Tests.Packages;

/// <summary>A folder feed with what <c>dotnet pack</c> makes of the build that is tested.</summary>
internal sealed class PackageFeed : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        foreach (string project in (string[])["Normalize", "Normalize.Cli"])
        {
            string file = Path.Combine(Root, "src", project, $"{project}.csproj");
            (int code, string said) = Run("dotnet", "pack", file, "-c", Configuration, "--no-build", "-o", Folder, "-nologo", "-v", "q");
            Assert.That(code, Is.Zero, said);
        }
    }

    /// <summary>The top of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    public string Folder => _folder.File("feed");

    /// <summary>A folder beside the feed.</summary>
    public string Beside(string name) => _folder.File(name);

    /// <summary>The only package of this name and ending, opened; the version is whatever it is.</summary>
    public ZipArchive Open(string id, string ending)
    {
        string[] found = [.. Directory.GetFiles(Folder, $"{id}.*.{ending}").Where(file => char.IsDigit(Path.GetFileName(file)[id.Length + 1]))];
        Assert.That(found, Has.Length.EqualTo(1));
        return ZipFile.OpenRead(found[0]);
    }

    /// <summary>Runs a program to its end; what it said is both streams together.</summary>
    public static (int ExitCode, string Said) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };

        // The test host's own settings would reach the tools it starts.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    public void Dispose() => _folder.Dispose();

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Normalize.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
