using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>Words that join what a suspended hyphen shortened: <c>теле- және радиобағдарламалар</c>.</summary>
internal sealed class Conjunctions
{
    private static readonly string[] s_words = ["және", "мен", "бен", "пен", "немесе", "не", "яки", "я", "әрі", "әлде"];

    private readonly int[] _ids;

    public Conjunctions(WordModel model) =>
        _ids = [.. s_words.Select(w => model.Find(w)).Where(static id => id >= 0)];

    public bool Contains(int id) => id >= 0 && _ids.AsSpan().Contains(id);
}
