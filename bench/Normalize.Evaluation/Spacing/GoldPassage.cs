using System.Text.Json;

namespace Normalize.Evaluation.Spacing;

/// <summary>A damaged passage and the texts it may become.</summary>
internal sealed record GoldPassage(string Id, string Noisy, string[] Clean)
{
    public static List<GoldPassage> Read(string path)
    {
        var passages = new List<GoldPassage>();
        foreach (string line in File.ReadLines(path))
        {
            using var record = JsonDocument.Parse(line);
            JsonElement root = record.RootElement;
            string id = root.GetProperty("id").GetString()!;
            if (root.TryGetProperty("noisy", out JsonElement noisy))
            {
                string[] more = root.TryGetProperty("clean_alt", out JsonElement other) ? [.. other.EnumerateArray().Select(static e => e.GetString()!)] : [];
                passages.Add(new GoldPassage(id, noisy.GetString()!, [root.GetProperty("clean").GetString()!, .. more]));
            }
            else
            {
                string text = root.GetProperty("text").GetString()!;
                passages.Add(new GoldPassage(id, text, [text]));
            }
        }

        return passages;
    }
}
