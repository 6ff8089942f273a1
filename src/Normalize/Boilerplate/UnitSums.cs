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
}
