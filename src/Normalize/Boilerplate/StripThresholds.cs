namespace Normalize.Boilerplate;

/// <summary>
/// How much more than even odds it takes to strip, in log-odds, by what stands at the place. The values are those that
/// <c>train-boilerplate</c> finds best on pages judged with their site left out, a character of content lost counting as much
/// as six of boilerplate kept, or firmer; it prints the best beside the shipped ones. The curve is flat around them.
/// </summary>
internal sealed record StripThresholds
{
    public static StripThresholds Default { get; } = new();

    /// <summary>Taken from the score of every unit that no label claims.</summary>
    public float Words { get; init; } = 1f;

    /// <summary>Taken from the score of words inside a sentence: odds of nine to one.</summary>
    public float Sentence { get; init; } = 2.2f;

    /// <summary>The same for a sentence of twelve words or more.</summary>
    public float LongSentence { get; init; } = 2.2f;
}
