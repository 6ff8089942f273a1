using System.Text.Json;

namespace Normalize.Evaluation.Characters;

/// <summary>Reads one field of a file of JSON lines.</summary>
internal static class SampleFile
{
    public static IEnumerable<string> Field(string path, string name)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument record = JsonDocument.Parse(line);
            yield return record.RootElement.GetProperty(name).GetString()!;
        }
    }
}
