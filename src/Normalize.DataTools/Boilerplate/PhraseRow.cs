using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>One row of data/boilerplate/phrases.tsv.</summary>
internal sealed record PhraseRow(string Phrase, PhraseClass Class, bool NeedsCapital, PhraseTrust Trust)
{
    public static IEnumerable<PhraseRow> ReadAll(string root)
    {
        string file = Path.Combine(root, "data", "boilerplate", "phrases.tsv");
        foreach (string[] row in Tsv.Read(file, "phrase", "language", "class", "when", "trust", "source"))
        {
            var phrase = new PhraseRow(row[0], Enum.Parse<PhraseClass>(Kebab.ToPascal(row[2])), row[3] == "capital", Enum.Parse<PhraseTrust>(Kebab.ToPascal(row[4])));
            if (phrase.Hashes().Length > 0)
            {
                yield return phrase;
            }
        }
    }

    /// <summary>The hashes of its words, as the tokenizer of the library sees them.</summary>
    public ulong[] Hashes()
    {
        var tokens = new GrowableArray<PageToken>();
        PageTokenizer.Tokenize(Phrase, tokens);
        var hashes = new List<ulong>();
        foreach (PageToken token in tokens.Span)
        {
            if (token.Hash != 0)
            {
                hashes.Add(token.Hash);
            }
        }

        return [.. hashes];
    }
}
