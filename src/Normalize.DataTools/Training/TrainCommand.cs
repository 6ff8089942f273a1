namespace Normalize.DataTools.Training;

/// <summary>Builds data/model/kazakh.model from a corpus folder. The same files give the same bytes.</summary>
internal static class TrainCommand
{
    /// <summary>
    /// Letter n-grams that weigh less are cut; they are most of the file and, one by one, worth least
    /// (data/README.md, "Model", gives the price of each cut).
    /// </summary>
    public const double LetterCut = 0.55;

    /// <summary>Text files, and whether capitals and spaces beside marks mean something in them.</summary>
    private static readonly (string File, bool Cased)[] s_files =
    [
        ("train.txt.xz", true),
        ("train.nolicence.txt.xz", true),
        ("train.web.txt.xz", true),
        ("train.ui.txt.xz", true),
        ("train.lower.txt.xz", false),
    ];

    public static int Run(string[] args)
    {
        if (!TryParse(args, out string corpus, out string output, out double cut, out HashSet<string> without))
        {
            Console.Error.WriteLine("usage: train --corpus DIR [--out FILE] [--letter-cut WEIGHT] [--without FILE]...");
            return 2;
        }

        try
        {
            byte[] file = Build(corpus, cut, without, Console.Out);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            File.WriteAllBytes(output, file);
            Console.WriteLine($"wrote {output}: {file.Length:N0} bytes");
            return 0;
        }
        catch (InvalidOperationException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    /// <summary>Trains a model; files of the corpus named in <paramref name="without"/> are held out.</summary>
    public static byte[] Build(string corpus, double letterCut, IReadOnlySet<string> without, TextWriter log)
    {
        var counts = new CorpusCounts();
        var tokens = new List<CorpusToken>();
        foreach ((string name, bool cased) in s_files)
        {
            if (without.Contains(name))
            {
                continue;
            }

            foreach (string line in CorpusFiles.ReadLines(Path.Combine(corpus, name)))
            {
                CorpusTokenizer.Tokenize(line, tokens);
                counts.Add(tokens, cased);
            }
        }

        return new ModelBuilder(counts, TrainingLexicon.Read(corpus), TrainingLexicon.ReadCompounds(corpus)).Build(letterCut, log);
    }

    private static bool TryParse(string[] args, out string corpus, out string output, out double cut, out HashSet<string> without)
    {
        corpus = "";
        output = Path.Combine(Repository.FindRoot(), "data", "model", "kazakh.model");
        cut = LetterCut;
        without = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--corpus":
                    corpus = args[i + 1];
                    break;
                case "--out":
                    output = args[i + 1];
                    break;
                case "--letter-cut":
                    cut = double.Parse(args[i + 1], System.Globalization.CultureInfo.InvariantCulture);
                    break;
                case "--without":
                    without.Add(args[i + 1]);
                    break;
                default:
                    return false;
            }
        }

        return corpus.Length > 0 && args.Length % 2 == 0;
    }
}
