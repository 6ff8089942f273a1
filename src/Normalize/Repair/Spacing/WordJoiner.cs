using Normalize.Language;
using Word = Normalize.Spacing.WordReader.Word;

namespace Normalize.Spacing;

/// <summary>
/// Weighs neighbours against the one form, known or not, that they would make together. Nearly all are told apart by a few
/// letters about the seam.
/// </summary>
internal readonly ref struct WordJoiner(ReadOnlySpan<char> text, WordModel model)
{
    /// <summary>From its first letter to its last, the gaps included.</summary>
    private const int LongestSpan = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly WordModel _model = model;

    /// <summary>The cost of the letters of a word, its end included.</summary>
    public float LetterCost(ref Word word) => Letters(ref word).Cost;

    /// <summary>The words, in their order, are likelier as one; the second may be empty.</summary>
    public bool IsBetterJoined(ref Word first, ref Word second, ref Word third)
    {
        int length = first.Length + second.Length + third.Length;
        if (length > Suspicion.LongestTorn || third.End - first.Start > LongestSpan)
        {
            return false;
        }

        Span<char> joined = stackalloc char[length];
        Text(first).CopyTo(joined);
        Text(second).CopyTo(joined[first.Length..]);
        Text(third).CopyTo(joined[(length - third.Length)..]);
        int id = _model.Graph.Walk(Read(ref first), joined[first.Length..]).WordId;
        if (id < 0)
        {
            int most = _model.MostSteps(MostCost(ref first) + MostCost(ref second) + MostCost(ref third) - Suspicion.JoinMargin);
            if (LeastSteps(ref first, ref third, joined, most) > most)
            {
                return false;
            }
        }

        return _model.WordCost(id, _model.LetterCost(joined)) + Suspicion.JoinMargin < Cost(ref first) + Cost(ref second) + Cost(ref third);
    }

    /// <summary>
    /// No more than the letters of the joined form cost. A letter costs what it costs in its own word where the seam is out of
    /// its sight, and the letters of an unknown word were counted before.
    /// </summary>
    private int LeastSteps(ref Word first, ref Word third, scoped ReadOnlySpan<char> joined, int most)
    {
        int seam = first.Length;
        int lastSeam = joined.Length - third.Length;
        bool firstCounted = Id(ref first) < 0;
        bool thirdCounted = Id(ref third) < 0;
        int steps = firstCounted ? Letters(ref first).All - Letters(ref first).End : 0;
        if (thirdCounted && third.Length >= WordLetters.HeadLetters)
        {
            steps += Letters(ref third).All - Letters(ref third).Head;
        }

        int end = thirdCounted ? Math.Min(lastSeam + WordLetters.HeadLetters, joined.Length) : joined.Length;
        steps += steps > most ? 0 : _model.Letters.Steps(joined, lastSeam, end, most - steps);
        steps += steps > most || seam == lastSeam ? 0 : _model.Letters.Steps(joined, seam, lastSeam, most - steps);
        return steps + (steps > most || firstCounted ? 0 : _model.Letters.Steps(joined, 0, seam, most - steps));
    }

    private WordLetters Letters(ref Word word)
    {
        if (!word.Letters.IsKnown)
        {
            word.Letters = new WordLetters(_model.Letters, Text(word));
        }

        return word.Letters;
    }

    private float Cost(ref Word word) => word.Length == 0 ? 0 : _model.WordCost(Id(ref word), LetterCost(ref word));

    /// <summary>No less than <see cref="Cost"/>, and quicker where the word is known.</summary>
    private float MostCost(ref Word word)
    {
        if (word.Length == 0)
        {
            return 0;
        }

        int id = Id(ref word);
        return id < 0 ? Cost(ref word) : _model.WordCost(id, float.PositiveInfinity);
    }

    private int Id(ref Word word) => Read(ref word).WordId;

    private WordGraph.Cursor Read(ref Word word)
    {
        if (!word.Read)
        {
            word.Cursor = _model.Graph.Walk(Text(word));
            word.Read = true;
        }

        return word.Cursor;
    }

    private ReadOnlySpan<char> Text(in Word word) => _text[word.Start..word.End];
}
