namespace Normalize.Characters;

/// <summary>Roman numerals, in Latin letters or their Cyrillic twins.</summary>
internal static class RomanNumerals
{
    private static ReadOnlySpan<int> Values => [1, 5, 10, 50, 100, 500, 1000];

    /// <summary>Two or more capitals that make a numeral up to 89; above, letters such as <c>СМ</c> are words too.</summary>
    public static bool IsNumeral(ReadOnlySpan<char> letters)
    {
        if (letters.Length is < 2 or > 7)
        {
            return false;
        }

        int previous = int.MaxValue;
        int beforePrevious = int.MaxValue;
        int repeats = 1;
        foreach (char letter in letters)
        {
            char latin = letter < 0x80 ? letter : LookAlikes.LatinTwin(letter);
            int index = "IVXL".IndexOf(latin, StringComparison.Ordinal);
            if (index < 0)
            {
                return false;
            }

            int value = Values[index];
            repeats = value == previous ? repeats + 1 : 1;
            bool subtracts = value > previous;
            bool mayRepeat = index is 0 or 2 ? repeats <= 3 : repeats == 1;
            bool maySubtract = value <= previous * 10 && previous is 1 or 10 && beforePrevious >= value;
            if (!mayRepeat || (subtracts && !maySubtract) || (!subtracts && value > beforePrevious))
            {
                return false;
            }

            (beforePrevious, previous) = (previous, value);
        }

        return true;
    }
}
