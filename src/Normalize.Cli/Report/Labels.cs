using System.Text;

namespace Normalize.Cli.Report;

/// <summary>The words of the page in three languages, from <c>labels.tsv</c>; the page carries all of them and can switch.</summary>
/// <param name="language">The language a page opens in: <c>kk</c>, <c>ru</c> or <c>en</c>.</param>
internal sealed class Labels(string language)
{
    private static readonly string[] s_languages = ["kk", "ru", "en"];
    private static readonly Dictionary<string, string[]> s_words = Read();

    public static IReadOnlyCollection<string> Keys => s_words.Keys;

    /// <summary>The word for a key, as HTML.</summary>
    public string Of(string key) => Html.Text(new StringBuilder(), Word(key, language)).ToString();

    public static bool Has(string key) => s_words.ContainsKey(key);

    public static string Word(string key, string language) => s_words[key][Array.IndexOf(s_languages, language)];

    /// <summary>An element whose text the page's script may change to another language.</summary>
    public string Element(string name, string key) => $"<{name} data-t=\"{key}\">{Of(key)}</{name}>";

    private static Dictionary<string, string[]> Read() => Resources.Text("labels.tsv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);
}
