namespace Normalize.Characters;

/// <summary>
/// Canonical composition (NFC) for the Latin, Cyrillic and Arabic letters of the project, without ICU: the framework's own
/// does nothing under invariant globalization.
/// </summary>
internal static partial class Compositions
{
    /// <summary>Longest run of marks that is looked at; Unicode's stream-safe format allows as many. Longer ones stay as they are.</summary>
    public const int MaxMarks = 30;

    /// <summary>Space that <see cref="Compose"/> needs: the letter and its marks, each of which decomposes into at most four.</summary>
    public const int MaxLength = (MaxMarks + 1) * 4;

    /// <summary>A character that may take part in a change: a mark, or one that only decomposes.</summary>
    public static bool IsMark(char c) => ClassOf(c) != 0;

    /// <summary>A character that composition replaces by another even when it stands alone, such as the Kelvin sign.</summary>
    public static bool IsSingleton(char c)
    {
        int index = Composed.BinarySearch(c);
        return index >= 0 && Marks[index] == '\0';
    }

    /// <summary>The canonical combining class; 0 for everything but a known mark.</summary>
    public static int ClassOf(char c)
    {
        if (c < '\u0300')
        {
            return 0;
        }

        int index = RangeFirst.BinarySearch(c);
        index = index < 0 ? ~index - 1 : index;
        return index >= 0 && c <= RangeLast[index] ? RangeClass[index] : 0;
    }

    /// <summary>
    /// Writes the NFC of a letter and the marks behind it to <paramref name="result"/>, which has <see cref="MaxLength"/>
    /// places, and returns its length.
    /// </summary>
    public static int Compose(ReadOnlySpan<char> cluster, Span<char> result)
    {
        Span<char> parts = stackalloc char[MaxLength];
        int length = 0;
        foreach (char c in cluster)
        {
            length = Decompose(c, parts, length);
        }

        Sort(parts[..length]);
        result[0] = parts[0];
        int written = 1;
        int lastClass = 0;
        foreach (char mark in parts[1..length])
        {
            // A mark is blocked from the letter by a mark of the same class that stayed between them.
            int markClass = ClassOf(mark);
            if (markClass > lastClass && TryPair(result[0], mark, out char composed))
            {
                result[0] = composed;
                continue;
            }

            lastClass = markClass;
            result[written++] = mark;
        }

        return written;
    }

    private static int Decompose(char c, Span<char> parts, int length)
    {
        int index = Composed.BinarySearch(c);
        if (index < 0)
        {
            parts[length++] = c;
            return length;
        }

        length = Decompose(Bases[index], parts, length);
        if (Marks[index] != '\0')
        {
            parts[length++] = Marks[index];
        }

        return length;
    }

    /// <summary>Canonical ordering: marks ascending by class, those of one class in their order.</summary>
    private static void Sort(Span<char> parts)
    {
        for (int i = 2; i < parts.Length; i++)
        {
            char mark = parts[i];
            int at = i;
            for (; at > 1 && ClassOf(parts[at - 1]) > ClassOf(mark); at--)
            {
                parts[at] = parts[at - 1];
            }

            parts[at] = mark;
        }
    }

    private static bool TryPair(char letter, char mark, out char composed)
    {
        int low = 0;
        int high = PairBases.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = PairBases[middle] != letter ? PairBases[middle] - letter : PairMarks[middle] - mark;
            if (order == 0)
            {
                composed = PairComposed[middle];
                return true;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        composed = default;
        return false;
    }
}
