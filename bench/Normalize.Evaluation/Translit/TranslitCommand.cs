using Normalize.DataTools;

namespace Normalize.Evaluation.Translit;

/// <summary>The figures of the transliteration room: word vectors, the way back, detection.</summary>
internal static class TranslitCommand
{
    public static int Run(string[] args)
    {
        string root = Repository.FindRoot();
        int option = Array.IndexOf(args, "--shared");
        string shared = option >= 0 && option + 1 < args.Length ? args[option + 1] : Path.GetFullPath(Path.Combine(root, "..", "shared"));
        if (!Directory.Exists(shared))
        {
            Console.Error.WriteLine($"translit: there is no folder {shared}; name it with --shared DIR. Nothing was measured.");
            return 1;
        }

        bool show = args.Contains("--show");
        WordVectors.Print(Path.Combine(shared, "translit", "examples.tsv"), show);
        RoundTrips.Print(Path.Combine(shared, "samples", "clean.dev.txt"), show);
        ForeignWords.Print(Path.Combine(shared, "samples", "clean.dev.txt"), show);
        Lexicon.Print(Path.Combine(shared, "corpus", "wordfreq.tsv.xz"));
        Detection.Print(Path.Combine(shared, "samples", "clean.dev.txt"));
        return 0;
    }
}
