using System.Buffers;
using System.Text;
using Normalize.Cli.Json;

namespace Normalize.Cli.Report;

/// <summary>What the script of the page reads: the words in each language, and what each rule does. JSON that cannot end its element.</summary>
internal static class PageData
{
    /// <summary>{"kk":{key:word},"ru":…,"en":…}.</summary>
    public static void AppendWords(StringBuilder page) =>
        AppendObject(page, ((string[])["kk", "ru", "en"]).Select(language => (language, (Action)(() => AppendObject(page, Labels.Keys.Select(key => (key, (Action)(() => AppendString(page, Labels.Word(key, language))))))))));

    /// <summary>[[id, what it does, when it is wrong]], in the order of the numbers that changes carry.</summary>
    public static void AppendRules(StringBuilder page, IEnumerable<string> ids)
    {
        page.Append('[');
        string separator = "";
        foreach (string id in ids)
        {
            Rule? rule = RuleCatalog.All.FirstOrDefault(rule => rule.Id == id);
            page.Append(separator).Append('[');
            AppendString(page, id);
            page.Append(',');
            AppendString(page, rule?.Summary ?? "Bytes that are no text in their encoding became U+FFFD.");
            page.Append(']');
            separator = ",\n";
        }

        page.Append(']');
    }

    private static void AppendObject(StringBuilder page, IEnumerable<(string Name, Action Value)> fields)
    {
        string separator = "{";
        foreach ((string name, Action value) in fields)
        {
            page.Append(separator);
            AppendString(page, name);
            page.Append(':');
            value();
            separator = ",";
        }

        page.Append('}');
    }

    private static void AppendString(StringBuilder page, string text)
    {
        var json = new ArrayBufferWriter<byte>();
        JsonString.Write(text, json);
        page.Append(Encoding.UTF8.GetString(json.WrittenSpan).Replace("<", "\\u003c", StringComparison.Ordinal));
    }
}
