namespace Normalize.Evaluation.Soak;

/// <summary>
/// What a normalizer promises: the input comes back from output and edits, a well-formed text stays well-formed, and, for a share
/// of the inputs, every way in gives the same text and places map both ways in order. Whether a second run changes nothing is counted.
/// </summary>
internal sealed class NormalizerLaws(NormalizerOptions options, Func<string, string>? shortcut = null, bool settles = true)
{
    /// <summary>One input in so many also goes through the laws that cost further runs.</summary>
    private const int Rarely = 8;

    private readonly Normalizer _normalizer = new(options);

    public NormalizerLaws(Normalizer normalizer)
        : this(NormalizerOptions.Default, settles: false) => _normalizer = normalizer;

    public void Check(SoakInput input)
    {
        string text = input.Text;
        NormalizationResult result = _normalizer.NormalizeAndExplain(text);
        Promise.Same(result.Edits.Restore(result.Text), text, "the text does not come back");
        Promise.Holds(ReferenceEquals(result.Text, text) == (result.Edits.Count == 0), "unchanged, and not the same instance");
        Promise.Holds(Promise.IsWellFormed(result.Text) || !Promise.IsWellFormed(text), "ill-formed text comes out");
        int start = 0;
        foreach (BoilerplateSpan span in result.Boilerplate)
        {
            // Two may share a word that was brought back from Latin as one.
            Promise.Holds(span.Start >= start && span.End > span.Start && span.End <= text.Length, $"stripped part {span} out of order");
            start = span.Start;
        }

        if (input.Random.OneIn(Rarely))
        {
            CheckWaysIn(input, result);
            CheckPlaces(input, result);
        }
    }

    private void CheckWaysIn(SoakInput input, NormalizationResult result)
    {
        Promise.Same(_normalizer.Normalize(input.Text), result.Text, "Normalize and NormalizeAndExplain differ");
        _normalizer.Normalize(input.Text, input.Chars);
        Promise.Same(input.Chars.WrittenSpan, result.Text, "string and span differ");
        Promise.Holds(shortcut is null || shortcut(input.Text) == result.Text, "KazakhText gives another text");
        if (settles)
        {
            input.IsSettled = _normalizer.Normalize(result.Text) == result.Text;
        }
    }

    private static void CheckPlaces(SoakInput input, NormalizationResult result)
    {
        EditList edits = result.Edits;
        int offset = input.Random.Next(input.Text.Length + 1);
        int target = edits.MapToTarget(offset);
        Promise.Holds(target >= edits.MapToTarget(offset / 2) && target <= result.Text.Length, $"offset {offset} of the source maps out of order");
        int place = input.Random.Next(result.Text.Length + 1);
        int source = edits.MapToSource(place);
        Promise.Holds(source >= edits.MapToSource(place / 2) && source <= input.Text.Length, $"offset {place} of the target maps out of order");
        Promise.Same(EditList.Create(edits, result.Text.Length).Restore(result.Text), input.Text, "edits taken over do not restore");
    }
}
