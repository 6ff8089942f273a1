namespace Normalize.Evaluation.Soak;

/// <summary>What every entry point promises, as exceptions where it does not hold.</summary>
internal static class Promise
{
    public static void Holds(bool condition, string broken)
    {
        if (!condition)
        {
            throw new InvalidOperationException(broken);
        }
    }

    public static void Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other, string broken)
    {
        if (!one.SequenceEqual(other))
        {
            throw new InvalidOperationException($"{broken}: {one} | {other}");
        }
    }

    /// <summary>No surrogate without its other half.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (int i; (i = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; text = text[(i + 2)..])
        {
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }
        }

        return true;
    }
}
