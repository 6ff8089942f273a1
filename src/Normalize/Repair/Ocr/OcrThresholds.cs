namespace Normalize.Ocr;

/// <summary>
/// The numbers of the OCR room, in nats unless said otherwise. All were set by <c>Normalize.Evaluation -- characters --ocr</c>
/// on 250 recognised passages and 3,012 clean lines: the margins so that at most 15 clean lines change.
/// </summary>
internal static class OcrThresholds
{
    /// <summary>Costliest way from the recognised word to the true one: searched in rounds, the cheap ways first.</summary>
    public const float FirstBudget = 7;
    public const float BudgetStep = 4;
    public const float LastBudget = 19;

    /// <summary>A long word may cost as much for each letter.</summary>
    public const float LetterBudget = 1.6f;

    /// <summary>Most confusions in one word.</summary>
    public const int MostConfusions = 3;

    /// <summary>Steps of a round before it gives up.</summary>
    public const int MostSteps = 60000;

    /// <summary>A known word below this cost is never questioned.</summary>
    public const float CertainWord = 14;

    /// <summary>
    /// How much likelier the new word must be in a text without other damage, and in one with (3 mends less, -3 makes more
    /// passages worse). The neighbours are left out of it: they mend one error in a hundred more, but what they say changes
    /// when they are mended themselves, and a second run would go on.
    /// </summary>
    public const float MarginInCleanText = 11.5f;
    public const float MarginInDamagedText = 0;

    /// <summary>A text is damaged when one word in so many is beyond doubt misread.</summary>
    public const int WordsPerError = 40;

    /// <summary>How much costlier a capital must be than a small letter inside a sentence.</summary>
    public const float CaseInCleanText = 5;
    public const float CaseInDamagedText = 2;

    /// <summary>How often a word must have been seen for its share of capitals to count.</summary>
    public const float CommonCount = 5;
}
