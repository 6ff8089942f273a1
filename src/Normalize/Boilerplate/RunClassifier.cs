namespace Normalize.Boilerplate;

/// <summary>Names the shape of a run of words that no label claimed.</summary>
internal static class RunClassifier
{
    public static UnitClass Classify(ReadOnlySpan<PageToken> run)
    {
        int capital = 0;
        int caps = 0;
        int lower = 0;
        int latin = 0;
        int initials = 0;
        int figures = 0;
        int words = 0;
        foreach (ref readonly PageToken token in run)
        {
            switch (token.Shape)
            {
                case TokenShape.Symbol:
                    continue;
                case TokenShape.Capital or TokenShape.MixedCase:
                    capital++;
                    break;
                case TokenShape.Caps:
                    caps++;
                    break;
                case TokenShape.Lower:
                    lower++;
                    break;
                case TokenShape.Initial or TokenShape.InitialName:
                    initials++;
                    break;
                default:
                    figures++;
                    break;
            }

            words++;
            latin += token.Has(TokenMarks.Latin) ? 1 : 0;
        }

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
}
