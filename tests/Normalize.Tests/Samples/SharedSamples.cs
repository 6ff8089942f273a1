using System.Text.Json;
using Normalize.DataTools;

namespace Normalize.Tests.Samples;

/// <summary>The development samples, which lie beside the project on the developers' machines and do not belong to it.</summary>
internal static class SharedSamples
{
    private static readonly string s_folder = Path.Combine(Repository.FindRoot(), "..", "shared", "samples");

    /// <summary>The records of a file; skips the test, with a message, where there is none.</summary>
    public static JsonElement[] Read(string file)
    {
        string path = Path.Combine(s_folder, file);
        if (!File.Exists(path))
        {
            Assert.Ignore($"The development samples are not on this machine ({file}); nothing was checked.");
        }

        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static string Text(this JsonElement record, string name = "text") => record.GetProperty(name).GetString()!;

    /// <summary>The scorer's view of white space: every run is one space.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
