using System.Numerics;

namespace Normalize.Transliteration;

/// <summary>A set of letters of the block U+0400..U+04FF, where all Kazakh Cyrillic letters lie: 256 bits.</summary>
internal readonly record struct LetterSet(ulong Low, ulong MiddleLow, ulong MiddleHigh, ulong High)
{
    public const char First = '\u0400';
    public const char Last = '\u04FF';

    public bool IsEmpty => (Low | MiddleLow | MiddleHigh | High) == 0;

    /// <summary>How many letters the set holds.</summary>
    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(MiddleLow) + BitOperations.PopCount(MiddleHigh) + BitOperations.PopCount(High);

    /// <summary>A code unit of the block; the few signs among them (U+0482..U+0489) count as letters of no scheme.</summary>
    public static bool IsCell(int scalar) => (uint)(scalar - First) <= Last - First;

    public bool Contains(char letter)
    {
        int cell = letter - First;
        ulong word = (cell >> 6) switch
        {
            0 => Low,
            1 => MiddleLow,
            2 => MiddleHigh,
            3 => High,
            _ => 0,
        };
        return (word >> (cell & 63) & 1) != 0;
    }

    public LetterSet Union(LetterSet other) =>
        new(Low | other.Low, MiddleLow | other.MiddleLow, MiddleHigh | other.MiddleHigh, High | other.High);

    /// <summary>The set with one more letter, which lies in the block.</summary>
    public LetterSet With(char letter)
    {
        int cell = letter - First;
        ulong bit = 1UL << (cell & 63);
        return (cell >> 6) switch
        {
            0 => this with { Low = Low | bit },
            1 => this with { MiddleLow = MiddleLow | bit },
            2 => this with { MiddleHigh = MiddleHigh | bit },
            _ => this with { High = High | bit },
        };
    }
}
