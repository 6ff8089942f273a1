namespace Normalize.Evaluation.Characters;

/// <summary>What changes although nothing is damaged.</summary>
internal static class CleanFigures
{
    public static void Print(FigureTable table, string[] clean, string[] negatives, int show)
    {
        ITextStage[] stages = CharactersCommand.DefaultStages();
        table.AtMost("clean lines changed", Changed(clean, stages, show), 0, $"of {clean.Length}");
        table.AtMost("negatives changed", Changed(negatives, stages, show), 0, $"of {negatives.Length}");
    }

    private static int Changed(string[] texts, ITextStage[] stages, int show)
    {
        int changed = 0;
        foreach (string text in texts)
        {
            string repaired = CharactersCommand.Repair(text, stages);
            if (repaired != text && changed++ < show)
            {
                Console.WriteLine($"  in  {text}\n  out {repaired}");
            }
        }

        return changed;
    }
}
