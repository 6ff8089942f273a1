using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>
/// The numbers of the OCR room, in nats unless said otherwise, chosen on 250 recognised passages with the table of confusions
/// learned from the other folds, on 3,012 clean lines, and on the same lines wrapped at 50 columns.
/// <c>Normalize.Evaluation -- characters --sweep</c> prints what each costs at half and at double its value. Figures beside
/// them are errors left of 1,077, as measured when they were chosen.
/// </summary>
internal sealed record OcrThresholds
{
    /// <summary>Those that ship.</summary>
    public static OcrThresholds Default { get; } = new();

    /// <summary>Readings kept at each letter (60: 4 errors more, 300: 4 fewer), and how far behind the best they may lie (14: 20 more, 26 alike).</summary>
    public int BeamSize { get; init; } = 150;
    public float BeamWidth { get; init; } = 20;

    /// <summary>Letters overlooked one behind the other (3 measured alike).</summary>
    public int MostOverlooked { get; init; } = 2;

    /// <summary>Words found that are judged between their neighbours (25 measured alike).</summary>
    public int MostCandidates { get; init; } = 12;

    /// <summary>What the errors in one word may cost, and for each of its letters on top of a few.</summary>
    public float MostErrors { get; init; } = 40;
    public float FirstErrors { get; init; } = 6;
    public float ErrorsOfLetter { get; init; } = 3.5f;

    /// <summary>
    /// How much less than the word itself its errors may cost: in clean text, where a candidate would hardly pass the margin,
    /// and in a damaged one.
    /// </summary>
    public float ShallowSlack { get; init; } = 10;
    public float DeepSlack { get; init; } = 3;

    /// <summary>Looks at a stretch; what is mended may tell of its neighbours (2: one error more).</summary>
    public int MostRounds { get; init; } = 5;

    /// <summary>How much the suffix classes of the neighbours count (0.9: one error more; no neighbours at all: 22 more).</summary>
    public float ClassWeight { get; init; } = 1;

    /// <summary>A known word below this cost is never questioned (8 to 14: within 4 errors).</summary>
    public float CertainWord { get; init; } = 10;

    /// <summary>Against a word with a capital inside a sentence, which may be a name (1: 6 errors more, 5: 3 more).</summary>
    public float NameCost { get; init; } = 3;

    /// <summary>Against a word of two letters, which has too many neighbours.</summary>
    public float ShortWordCost { get; init; } = 3;

    /// <summary>Share of words with errors in a damaged text, for the evidence of its other words (0.02 to 0.1 measured alike).</summary>
    public float ErrorShare { get; init; } = 0.05f;

    /// <summary>What a single word gains at most as evidence.</summary>
    public float MostEvidence { get; init; } = 20;

    /// <summary>
    /// How much must speak for damage before an error is likelier than an odd word, and than a capital on purpose. Text in the
    /// lines of a page is likelier to be recognised: with one number for both, some 30 errors more are left.
    /// </summary>
    public float CleanOdds { get; init; } = 17;
    public float CleanOddsInLines { get; init; } = 8;
    public float CaseOdds { get; init; } = 9;
    public float CaseOddsInLines { get; init; } = 2;

    /// <summary>A stray bar, a slash behind a word or two hyphens between words, as evidence (1.2 to 2 measured alike).</summary>
    public float MarkEvidence { get; init; } = 1.5f;

    /// <summary>Evidence from which specks and stops are mended and the search goes deeper.</summary>
    public float Damaged { get; init; } = 2;

    /// <summary>
    /// Evidence from which lone hyphens are dashes; of 24 hyphens recognised alone, 19 were. Less is needed in the lines of a page
    /// (2: 4 errors more, 0.5 alike), where web pages that type hyphens for dashes are not meant.
    /// </summary>
    public float DamagedDash { get; init; } = 4;
    public float DamagedDashInLines { get; init; } = 1;

    /// <summary>A capital inside a small word is an error of the engine.</summary>
    public float SlipInside { get; init; } = 30;

    /// <summary>How often a word must have been seen for its share of capitals to count (1 to 5: within 3 errors).</summary>
    public float CommonCount { get; init; } = 2;

    /// <summary>How much costlier a capital must be for a mended word to lose it.</summary>
    public float CommonNoun { get; init; } = 2;

    /// <summary>How much a gain says about the text around it: ln of the odds that one word in so many is misread.</summary>
    public float EvidenceOf(float gain) => MathF.Log(1 - ErrorShare + (ErrorShare * MathF.Exp(MathF.Min(gain, MostEvidence))));

    /// <summary>The gain a proposal of this rule must have, after the evidence of the other words.</summary>
    public float Margin(Rule rule, float evidence, bool wrapped)
    {
        float odds = rule == OcrRules.Case ? (wrapped ? CaseOddsInLines : CaseOdds) : (wrapped ? CleanOddsInLines : CleanOdds);
        return MathF.Max(0, odds - evidence);
    }
}
