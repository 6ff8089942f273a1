namespace Normalize.Evaluation.Spacing;

/// <summary>
/// Clean lines whose words are exchanged for words nobody knows, letter by letter: each vowel for another of its harmony,
/// some consonants for others. They have the look of a related language, and no space too many.
/// </summary>
internal static class UnknownWords
{
    private const int Seed = 11;
    private const string From = "аоұыуәеөүібтккқсмлрАОҰЫУӘЕӨҮІБТКҚСМЛР";
    private const string To = "оұыуаеөүіәвдгххзнррлОҰЫУАЕӨҮІӘВДГХЗНРЛ";

    /// <param name="lines">The lines.</param>
    /// <param name="share">The share of the words that is exchanged.</param>
    public static IEnumerable<string> Make(IEnumerable<string> lines, double share)
    {
        var random = new Random(Seed);
        return lines.Select(line => string.Join(' ', line.Split(' ').Select(word => random.NextDouble() < share ? Exchange(word) : word)));
    }

    private static string Exchange(string word) =>
        string.Concat(word.Select(static c => From.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? To[i] : c));
}
