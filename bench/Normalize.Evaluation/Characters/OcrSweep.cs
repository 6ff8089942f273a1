using Normalize.Ocr;

namespace Normalize.Evaluation.Characters;

/// <summary>The thresholds of the OCR room, each at half, at its own and at double its value, the others as they are.</summary>
internal static class OcrSweep
{
    public static IEnumerable<(string Name, float Value, OcrThresholds Thresholds)> Variants()
    {
        OcrThresholds d = OcrThresholds.Default;
        yield return ("(as shipped)", 0, d);
        foreach (float factor in new[] { 0.5f, 2f })
        {
            int Whole(int value) => (int)MathF.Round(value * factor);
            yield return (nameof(d.BeamSize), Whole(d.BeamSize), d with { BeamSize = Whole(d.BeamSize) });
            yield return (nameof(d.BeamWidth), d.BeamWidth * factor, d with { BeamWidth = d.BeamWidth * factor });
            yield return (nameof(d.MostOverlooked), Whole(d.MostOverlooked), d with { MostOverlooked = Whole(d.MostOverlooked) });
            yield return (nameof(d.MostCandidates), Whole(d.MostCandidates), d with { MostCandidates = Whole(d.MostCandidates) });
            yield return (nameof(d.MostErrors), d.MostErrors * factor, d with { MostErrors = d.MostErrors * factor });
            yield return (nameof(d.ShallowSlack), d.ShallowSlack * factor, d with { ShallowSlack = d.ShallowSlack * factor });
            yield return (nameof(d.DeepSlack), d.DeepSlack * factor, d with { DeepSlack = d.DeepSlack * factor });
            yield return (nameof(d.MostRounds), Whole(d.MostRounds), d with { MostRounds = Whole(d.MostRounds) });
            yield return (nameof(d.ClassWeight), d.ClassWeight * factor, d with { ClassWeight = d.ClassWeight * factor });
            yield return (nameof(d.CertainWord), d.CertainWord * factor, d with { CertainWord = d.CertainWord * factor });
            yield return (nameof(d.NameCost), d.NameCost * factor, d with { NameCost = d.NameCost * factor });
            yield return (nameof(d.ShortWordCost), d.ShortWordCost * factor, d with { ShortWordCost = d.ShortWordCost * factor });
            yield return (nameof(d.ErrorShare), d.ErrorShare * factor, d with { ErrorShare = d.ErrorShare * factor });
            yield return (nameof(d.CleanOdds), d.CleanOdds * factor, d with { CleanOdds = d.CleanOdds * factor });
            yield return (nameof(d.CleanOddsInLines), d.CleanOddsInLines * factor, d with { CleanOddsInLines = d.CleanOddsInLines * factor });
            yield return (nameof(d.CaseOdds), d.CaseOdds * factor, d with { CaseOdds = d.CaseOdds * factor });
            yield return (nameof(d.CaseOddsInLines), d.CaseOddsInLines * factor, d with { CaseOddsInLines = d.CaseOddsInLines * factor });
            yield return (nameof(d.MarkEvidence), d.MarkEvidence * factor, d with { MarkEvidence = d.MarkEvidence * factor });
            yield return (nameof(d.Damaged), d.Damaged * factor, d with { Damaged = d.Damaged * factor });
            yield return (nameof(d.DamagedDash), d.DamagedDash * factor, d with { DamagedDash = d.DamagedDash * factor });
            yield return (nameof(d.DamagedDashInLines), d.DamagedDashInLines * factor, d with { DamagedDashInLines = d.DamagedDashInLines * factor });
            yield return (nameof(d.CommonCount), d.CommonCount * factor, d with { CommonCount = d.CommonCount * factor });
        }
    }
}
