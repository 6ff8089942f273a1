using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Word forms of the lists whose licences allow passing them on (Apache-2.0, MPL, CC BY-SA).</summary>
internal static class TrainingLexicon
{
    /// <summary>
    /// Lists that are used. Left out: GPL-only lists (apertium, trs_words), a list without a licence (kaznlp_pipeline), and
    /// the expanded hunspell list, whose over-generated forms measured worse than nothing (prototype).
    /// </summary>
    private static readonly string[] s_lists = ["tess_lstm", "tess_langdata", "hunspell", "unimorph", "kaznlp", "subtitles_freq"];

    /// <summary>Words of at least one list with the number of lists, in the order of the file.</summary>
    public static IEnumerable<(string Word, int Lists)> Read(string corpus) =>
        Entries(corpus).Where(static e => IsWord(e.Word));

    /// <summary>Compounds of two words with a hyphen, in the order of the file.</summary>
    public static IEnumerable<ListedCompound> ReadCompounds(string corpus)
    {
        foreach ((string word, int lists) in Entries(corpus))
        {
            string[] parts = word.Split('-');
            if (parts.Length == 2 && parts.All(static p => p.Length > 1 && IsWord(p)))
            {
                yield return new ListedCompound(parts[0], parts[1], lists);
            }
        }
    }

    private static IEnumerable<(string Word, int Lists)> Entries(string corpus)
    {
        foreach (string line in CorpusFiles.ReadLines(Path.Combine(corpus, "lexicon.tsv.xz")))
        {
            string[] fields = line.Split('\t');
            int lists = fields.Length < 2 ? 0 : fields[1].Split(',').Count(static l => s_lists.Contains(l));
            if (lists > 0)
            {
                yield return (fields[0], lists);
            }
        }
    }

    private static bool IsWord(string word) => word.All(static c => LetterCode.Of(c) is not (LetterCode.Edge or LetterCode.Foreign));
}
