using System.Runtime.Intrinsics;

namespace Normalize.Boilerplate;

/// <summary>Names the shape of a run of words that no label claimed.</summary>
internal static class RunClassifier
{
    // What is counted, one lane each: a word costs one addition and no jump.
    private const int Capital = 0;
    private const int Caps = 1;
    private const int Lower = 2;
    private const int Initial = 3;
    private const int Figures = 4;

    private static readonly Vector256<int>[] s_ones = [.. Enum.GetValues<TokenShape>().Select(One)];

    public static UnitClass Classify(ReadOnlySpan<PageToken> run)
    {
        Vector256<int> counts = Vector256<int>.Zero;
        int latin = 0;
        foreach (ref readonly PageToken token in run)
        {
            counts += s_ones[(int)token.Shape];
            latin += (int)token.Marks / (int)TokenMarks.Latin & 1;
        }

        int capital = counts[Capital];
        int caps = counts[Caps];
        int lower = counts[Lower];
        int initials = counts[Initial];
        int figures = counts[Figures];
        int words = capital + caps + lower + initials + figures;
        if (words == 0)
        {
            return UnitClass.Symbol;
        }

        if (latin * 2 > words)
        {
            return UnitClass.Latin;
        }

        if (lower > 0)
        {
            return lower == words
                ? words > 2 ? UnitClass.Lowers : UnitClass.Lower
                : lower > 2 ? UnitClass.CapitalLowers : UnitClass.CapitalLower;
        }

        if (figures == words)
        {
            return UnitClass.MixedNumber;
        }

        if (initials > 0)
        {
            return words <= 3 && (run[^1].Shape == TokenShape.InitialName || run[0].Shape == TokenShape.InitialName || capital + caps == 1) ? UnitClass.NameInitial
                : capital + caps == 0 ? UnitClass.Capital : UnitClass.Capitals;
        }

        if (caps == words)
        {
            return words == 1 ? UnitClass.CapsWord : UnitClass.CapsRun;
        }

        if (caps == 1 && capital is 1 or 2 && run[^1].Shape == TokenShape.Caps)
        {
            return UnitClass.NameCaps;
        }

        return words switch { 1 => UnitClass.Capital, 2 => UnitClass.TwoCapitals, _ => UnitClass.Capitals };
    }

    private static Vector256<int> One(TokenShape shape) => shape switch
    {
        TokenShape.Symbol => Vector256<int>.Zero,
        TokenShape.Capital or TokenShape.MixedCase => Vector256<int>.Zero.WithElement(Capital, 1),
        TokenShape.Caps => Vector256<int>.Zero.WithElement(Caps, 1),
        TokenShape.Lower => Vector256<int>.Zero.WithElement(Lower, 1),
        TokenShape.Initial or TokenShape.InitialName => Vector256<int>.Zero.WithElement(Initial, 1),
        _ => Vector256<int>.Zero.WithElement(Figures, 1),
    };
}
