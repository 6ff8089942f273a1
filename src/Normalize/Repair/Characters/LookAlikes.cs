namespace Normalize.Characters;

/// <summary>Which letter may stand for which: see data/characters/look-alikes.tsv.</summary>
internal static partial class LookAlikes
{
    /// <summary>What a letter that stands for a Kazakh one looks like.</summary>
    public enum Kind
    {
        /// <summary>It does not stand for a Kazakh letter.</summary>
        None,

        /// <summary>A Latin letter of the same shape, both ways.</summary>
        Twin,

        /// <summary>A Latin or Greek letter of like shape.</summary>
        Shape,

        /// <summary>A Cyrillic letter of another language, of like shape.</summary>
        Variant,

        /// <summary>What an old code page or font left.</summary>
        Legacy,
    }

    /// <summary>The Kazakh letters that <paramref name="c"/> may stand for, likeliest first.</summary>
    public static ReadOnlySpan<char> Candidates(char c)
    {
        (int first, int count) = Find(c);
        return To.Slice(first, count);
    }

    /// <summary>How <paramref name="c"/> is like its first candidate.</summary>
    public static Kind KindOf(char c)
    {
        (int first, int count) = Find(c);
        return count == 0 ? Kind.None : Kinds[first] switch
        {
            't' => Kind.Twin,
            's' => Kind.Shape,
            'v' => Kind.Variant,
            _ => Kind.Legacy,
        };
    }

    /// <summary>The Latin letter of the same shape as a Cyrillic one, or U+0000.</summary>
    public static char LatinTwin(char c)
    {
        int index = TwinCyrillic.BinarySearch(c);
        return index >= 0 ? TwinLatin[index] : '\0';
    }

    private static (int First, int Count) Find(char c)
    {
        int index = From.BinarySearch(c);
        if (index < 0)
        {
            return (0, 0);
        }

        int first = index;
        while (first > 0 && From[first - 1] == c)
        {
            first--;
        }

        int end = index + 1;
        while (end < From.Length && From[end] == c)
        {
            end++;
        }

        return (first, end - first);
    }
}
