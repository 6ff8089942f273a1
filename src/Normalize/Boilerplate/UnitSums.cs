namespace Normalize.Boilerplate;

/// <summary>Counts over all units before one, so that a window of the page is a difference of two.</summary>
internal struct UnitSums
{
    public int Words;
    public int Labels;
    public int Dates;
    public int Capitals;
    public int Sentences;
    public int SentenceWords;

    public static UnitSums operator -(in UnitSums a, in UnitSums b) => new()
    {
        Words = a.Words - b.Words,
        Labels = a.Labels - b.Labels,
        Dates = a.Dates - b.Dates,
        Capitals = a.Capitals - b.Capitals,
        Sentences = a.Sentences - b.Sentences,
        SentenceWords = a.SentenceWords - b.SentenceWords,
    };
}
