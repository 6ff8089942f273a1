using Normalize.DataTools;

namespace Normalize.Tests.Spacing;

/// <param name="Kind">Of <see cref="SeededDamage.Kinds"/>.</param>
/// <param name="Text">A sentence of ours.</param>
/// <param name="Damaged">The same between sound words, as damage mostly is.</param>
/// <param name="Sound">What it was.</param>
internal sealed record DamagedSentence(string Kind, string Text, string Damaged, string Sound);

/// <summary>The sentences of the tables of this folder, each damaged in every known way, always the same.</summary>
internal static class DamagedSentences
{
    public static string Folder { get; } = Path.Combine(Repository.FindRoot(), "tests", "Normalize.Tests", "Spacing");

    public static string[] Texts { get; } =
        [.. Column("cases.tsv", 2).Concat(Column("negatives.tsv", 0)).Distinct().Where(static text => text.Count(static c => c == ' ') > 1)];

    /// <summary>By kind, then by text.</summary>
    public static DamagedSentence[] All { get; } = [.. SeededDamage.Kinds.SelectMany(static kind =>
    {
        var random = new Random(29);
        return Texts.Select(text => new DamagedSentence(kind.Kind, text, Between(kind.Apply(text, random)), Between(text))).ToArray();
    })];

    private static string Between(string text) => $"Ол айтты: {text} Сонымен бітті.";

    private static IEnumerable<string> Column(string file, int column) =>
        File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split('\t')[column]).Where(static text => !text.Contains('\\'));
}
