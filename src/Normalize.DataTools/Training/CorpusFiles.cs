using System.Diagnostics;

namespace Normalize.DataTools.Training;

/// <summary>Reads the lines of xz-compressed corpus files through the <c>xz</c> program.</summary>
internal static class CorpusFiles
{
    /// <exception cref="InvalidOperationException">The file is missing, or xz is not installed or fails.</exception>
    public static IEnumerable<string> ReadLines(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"{path} was not found; --corpus names the folder of the training files.");
        }

        using Process process = Start(path);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            yield return line;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"xz -dc {path} exited with {process.ExitCode}.");
        }
    }

    private static Process Start(string path)
    {
        try
        {
            var start = new ProcessStartInfo("xz") { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
            start.ArgumentList.Add("-dc");
            start.ArgumentList.Add(path);
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException("The program xz was not found; training needs it to unpack the corpus (package xz-utils).", e);
        }
    }
}
