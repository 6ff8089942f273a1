using System.Globalization;
using System.Text;
using Normalize.Ocr;

namespace Normalize.DataTools.Training;

/// <summary>Writes data/ocr/confusions.tsv and data/ocr/rates.tsv from aligned pairs.</summary>
internal static class TrainOcrCommand
{
    /// <summary>Arguments: TSV files with the recognised and the true text in the last two columns.</summary>
    public static int Run(string[] files)
    {
        var trainer = new OcrConfusionTrainer();
        foreach (string[] row in files.SelectMany(File.ReadLines).Select(line => line.Split('\t')))
        {
            trainer.Add(row[^2], row[^1]);
        }

        string folder = Path.Combine(Repository.FindRoot(), "data", "ocr");
        File.WriteAllText(Path.Combine(folder, "confusions.tsv"), Confusions(trainer));
        File.WriteAllText(Path.Combine(folder, "rates.tsv"), Rates(trainer));
        Console.Error.WriteLine($"{trainer.Letters} letters: {folder}");
        return 0;
    }

    private static string Confusions(OcrConfusionTrainer trainer)
    {
        var text = new StringBuilder();
        text.Append("# How Tesseract's Kazakh model errs on small print, counted on aligned passages (Normalize.DataTools -- train-ocr).\n");
        text.Append("# cost: -ln of the share of places where the true letters were read as the others, drawn towards the share of the\n");
        text.Append("# kind of confusion (rates.tsv). An empty field: nothing. A capital: at the start of a word, for its small letter.\n");
        text.Append("noisy\tclean\tcount\tcost\n");
        foreach ((string noisy, string clean, int count, float cost) in trainer.Rows())
        {
            text.Append(CultureInfo.InvariantCulture, $"{noisy}\t{clean}\t{count}\t{cost:0.00}\n");
        }

        return text.ToString();
    }

    private static string Rates(OcrConfusionTrainer trainer)
    {
        OcrRates rates = trainer.Rates();
        (string Kind, float Cost)[] rows = [("added", rates.Added), ("alike", rates.Alike), ("overlooked", rates.Overlooked), ("slip", rates.Slip), ("unlike", rates.Unlike)];
        var text = new StringBuilder();
        text.Append("# Confusions that confusions.tsv has not, by kind, from the same passages: a letter read where none stands, for one of a\n");
        text.Append("# like shape (shapes.tsv), not at all, as its capital at the start of a word, for one of another shape.\n");
        text.Append("# cost: -ln of the share of letters, for each letter it could have been.\n");
        text.Append("kind\tcount\tcost\n");
        foreach ((string kind, float cost) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{kind}\t{trainer.Count(kind)}\t{cost:0.00}\n");
        }

        return text.ToString();
    }
}
