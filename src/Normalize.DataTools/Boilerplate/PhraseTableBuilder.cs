using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Turns phrases.tsv and words.tsv into the hashes and entries of a <see cref="PhraseTable"/>.</summary>
internal sealed class PhraseTableBuilder
{
    private readonly SortedDictionary<ulong, PhraseEntry> _entries = [];

    /// <summary>The list of the repository, or the part of it that <paramref name="keep"/> lets through.</summary>
    public static PhraseTableBuilder FromRepository(string root, Func<PhraseRow, bool>? keep = null)
    {
        var builder = new PhraseTableBuilder();
        foreach (string[] row in Tsv.Read(Path.Combine(root, "data", "boilerplate", "words.tsv"), "word", "language", "class", "value"))
        {
            builder.AddWord(row[0], Enum.Parse<WordClass>(Kebab.ToPascal(row[2])), ValueOf(row[3]));
        }

        foreach (PhraseRow row in PhraseRow.ReadAll(root))
        {
            if (keep is null || keep(row))
            {
                builder.AddPhrase(row);
            }
        }

        return builder;
    }

    public ulong[] Keys => [.. _entries.Keys];

    public uint[] Entries => [.. _entries.Values.Select(e => e.Bits)];

    public PhraseTable Build() => new(Keys, Entries);

    private void AddWord(string word, WordClass wordClass, byte value)
    {
        ulong key = WordHash.Of(word);
        _entries[key] = _entries.GetValueOrDefault(key).AsWord().WithWord(wordClass, value);
    }

    private void AddPhrase(PhraseRow row)
    {
        ulong run = 0;
        ulong[] words = row.Hashes();
        for (int i = 0; i < words.Length; i++)
        {
            run = i == 0 ? words[0] : PhraseTable.Extend(run, words[i]);
            PhraseEntry entry = _entries.GetValueOrDefault(run);
            if (i == 0)
            {
                entry = entry.AsWord();
            }

            if (i < words.Length - 1)
            {
                entry = entry.WithContinuation();
            }
            else if (entry.Class == PhraseClass.None || row.Trust < entry.Trust)
            {
                // Two rows that differ in case or punctuation only: the surer one counts.
                entry = entry.WithPhrase(row.Class, row.NeedsCapital, row.Trust);
            }

            _entries[run] = entry;
        }
    }

    private static byte ValueOf(string value) => value switch
    {
        "-" => 0,
        "ago" => byte.MaxValue,
        _ when char.IsAsciiDigit(value[0]) => byte.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        _ => (byte)value[0],
    };
}
