namespace Normalize.DataTools;

/// <summary>Finds the checkout the tool runs in.</summary>
internal static class Repository
{
    /// <summary>The nearest folder at or above the working directory, then the program, that holds Normalize.sln.</summary>
    public static string FindRoot()
    {
        foreach (string start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Normalize.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("Normalize.sln was not found at or above the working directory; run this inside a checkout.");
    }
}
