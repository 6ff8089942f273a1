using Normalize.DataTools;

namespace Normalize.Evaluation;

/// <summary>Finds the folder of development samples, which is no part of the repository.</summary>
internal static class SharedFolder
{
    /// <summary>The folder named by <c>--shared</c>, or the one beside the checkout; null, with a message, where there is none.</summary>
    public static string? Find(string[] args)
    {
        int at = Array.IndexOf(args, "--shared");
        string folder = at >= 0 && at + 1 < args.Length ? args[at + 1] : Path.Combine(Repository.FindRoot(), "..", "shared");
        if (Directory.Exists(Path.Combine(folder, "samples")))
        {
            return Path.GetFullPath(folder);
        }

        Console.Error.WriteLine($"No samples in {Path.GetFullPath(folder)}: there is nothing to measure on. --shared DIR names another folder.");
        return null;
    }
}
