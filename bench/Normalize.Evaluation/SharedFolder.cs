using Normalize.DataTools;

namespace Normalize.Evaluation;

/// <summary>The folder of gold data; it lies beside the checkout, or where --shared says.</summary>
internal static class SharedFolder
{
    /// <summary>The samples folder, or null, with a message, where it is absent.</summary>
    public static string? FindSamples(string[] args)
    {
        int option = Array.IndexOf(args, "--shared");
        string shared = option >= 0 && option + 1 < args.Length ? args[option + 1] : Path.Combine(Repository.FindRoot(), "..", "shared");
        string samples = Path.GetFullPath(Path.Combine(shared, "samples"));
        if (Directory.Exists(samples))
        {
            return samples;
        }

        Console.Error.WriteLine($"There is no gold data at {samples}; name its parent with --shared DIR.");
        return null;
    }
}
