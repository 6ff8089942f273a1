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
    public static IEnumerable<(string Word, int Lists)> Read(string corpus)
    {
        foreach (string line in CorpusFiles.ReadLines(Path.Combine(corpus, "lexicon.tsv.xz")))
        {
            string[] fields = line.Split('\t');
            int lists = fields.Length < 2 ? 0 : fields[1].Split(',').Count(static l => s_lists.Contains(l));
            if (lists > 0 && fields[0].All(static c => LetterCode.Of(c) is not (LetterCode.Edge or LetterCode.Foreign)))
            {
                yield return (fields[0], lists);
            }
        }
    }
}
