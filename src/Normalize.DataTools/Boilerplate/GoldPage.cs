using System.Text.Json;

namespace Normalize.DataTools.Boilerplate;

/// <summary>A page with its boilerplate marked, as the samples have it.</summary>
internal sealed record GoldPage(string Id, string Site, string Source, string Text, IReadOnlyList<GoldSpan> Spans)
{
    /// <summary>The page with some of its spans cut out, as a site would show it that has no such part.</summary>
    public GoldPage Without(Func<GoldSpan, bool> cut)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<GoldSpan>();
        int read = 0;
        foreach (GoldSpan span in Spans)
        {
            text.Append(Text, read, span.Start - read);
            if (cut(span))
            {
                read = span.End;
                while (read < Text.Length && char.IsWhiteSpace(Text[read]) && (text.Length == 0 || char.IsWhiteSpace(text[^1])))
                {
                    read++;
                }
            }
            else
            {
                spans.Add(new GoldSpan(text.Length, text.Length + span.End - span.Start, span.Kind, null));
                text.Append(Text, span.Start, span.End - span.Start);
                read = span.End;
            }
        }

        text.Append(Text, read, Text.Length - read);
        return this with { Text = text.ToString(), Spans = spans };
    }

    /// <summary>The whole pages among the negatives; they must come out as they went in.</summary>
    public static IEnumerable<GoldPage> ReadNegatives(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement page = json.RootElement;
            if (page.GetProperty("types").EnumerateArray().Any(t => t.GetString() == "whole_document"))
            {
                yield return new GoldPage(page.GetProperty("id").GetString()!, page.GetProperty("site").GetString()!, "negatives", page.GetProperty("text").GetString()!, []);
            }
        }
    }

    public static List<GoldPage> ReadAll(string path)
    {
        var pages = new List<GoldPage>();
        foreach (string line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement page = json.RootElement;
            var spans = new List<GoldSpan>();
            foreach (JsonElement span in page.GetProperty("spans").EnumerateArray())
            {
                (int, int)? twin = span.TryGetProperty("twin", out JsonElement t) && t.ValueKind == JsonValueKind.Array ? (t[0].GetInt32(), t[1].GetInt32()) : null;
                var kind = Enum.Parse<BoilerplateKind>(Kebab.ToPascal(span.GetProperty("kind").GetString()!));
                spans.Add(new GoldSpan(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32(), kind, twin));
            }

            pages.Add(new GoldPage(page.GetProperty("id").GetString()!, page.GetProperty("site").GetString()!, Path.GetFileNameWithoutExtension(path), page.GetProperty("text").GetString()!, spans));
        }

        return pages;
    }
}

/// <summary>One marked span; <paramref name="Twin"/> is the other copy of a duplicate: removing either is right.</summary>
internal readonly record struct GoldSpan(int Start, int End, BoilerplateKind Kind, (int Start, int End)? Twin);
