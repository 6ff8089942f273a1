using System.Numerics;

namespace Normalize.Boilerplate;

/// <summary>
/// Cuts a page into tokens at white space and where a flattened page glued two labels together (<c>мақалаТақырып</c>,
/// <c>Шымкент1959</c>, <c>дайын.Алматы</c>). One pass, every code unit looked at once.
/// </summary>
internal static class PageTokenizer
{
    // Shorter runs before a capital are names and brands: ҚазАқпарат keeps its two parts, мақалаТақырып does not.
    private const int LettersBeforeGlue = 4;

    public static void Tokenize(ReadOnlySpan<char> text, GrowableArray<PageToken> tokens)
    {
        Gap gap = Gap.Page;
        int i = 0;
        while (i < text.Length)
        {
            CharClass c = CharTable.Classify(text[i]);
            if ((c & CharClass.Space) == 0)
            {
                i = Word(text, i, gap, tokens);
                gap = Gap.Space;
                continue;
            }

            gap = ReadGap(text, ref i, gap);
        }
    }

    private static Gap ReadGap(ReadOnlySpan<char> text, ref int i, Gap gap)
    {
        int breaks = 0;
        while (i < text.Length && CharTable.Classify(text[i]) is var c && (c & CharClass.Space) != 0)
        {
            if ((c & CharClass.Break) != 0)
            {
                breaks++;
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    i++;
                }
            }

            i++;
        }

        return gap == Gap.Page ? gap : breaks switch { 0 => Gap.Space, 1 => Gap.Line, _ => Gap.Paragraph };
    }

    private static int Word(ReadOnlySpan<char> text, int start, Gap gap, GrowableArray<PageToken> tokens)
    {
        while (start < text.Length && (CharTable.Classify(text[start]) & CharClass.Space) == 0)
        {
            int next = Part(text, start, text.Length, gap, tokens);
            if (next < 0)
            {
                // Capitals ran into a capitalised word. Nothing before ~next is glued, so this second look emits one token.
                next = ~next;
                Part(text, start, next, gap, tokens);
            }

            start = next;
            gap = Gap.Glue;
        }

        return start;
    }

    /// <summary>
    /// Emits one token from <paramref name="start"/> and returns where the next begins; or emits nothing and returns the
    /// complement of the place where the token has to end.
    /// </summary>
    private static int Part(ReadOnlySpan<char> text, int start, int end, Gap gap, GrowableArray<PageToken> tokens)
    {
        var counts = default(TokenCounts);
        ulong hash = HashSeed;
        ulong coreHash = 0;
        ushort stem = 0;
        ulong lanes = 0;
        CharClass first = CharClass.Sign;
        int coreStart = -1;
        int coreEnd = -1;
        bool whole = false;
        int run = 0;
        CharClass last = CharClass.Sign;
        int i = start;
        for (; i < end; i++)
        {
            char ch = text[i];
            CharClass c = CharTable.Classify(ch);
            if ((c & CharClass.Core) == 0)
            {
                if ((c & CharClass.Space) != 0)
                {
                    break;
                }

                if (coreStart >= 0)
                {
                    hash = Step(hash, ch);
                }

                counts.AddSign(ch);
                whole |= ch is '@' or '/' or '_' or '=';
                last = CharClass.Sign;
                continue;
            }

            if (coreStart < 0)
            {
                coreStart = i;
                first = c;
            }
            else if (!whole && (c & CharClass.Core) != (last & CharClass.Core) && IsGlued(text, start, i, end, c, last, run))
            {
                if ((c & CharClass.Lower) != 0)
                {
                    return ~(i - 1);
                }

                break;
            }

            hash = Step(hash, CharTable.ToLower(ch));
            coreEnd = i + 1;
            coreHash = hash;
            lanes += TokenCounts.Lane(c);
            if (i - coreStart == StemLetters - 1)
            {
                stem = Fold(hash);
            }

            run = (c & CharClass.Core) == (last & CharClass.Core) ? run + 1 : 1;
            last = c;
        }

        counts.SetCore(first, lanes);
        Emit(text, start, i, coreStart, coreEnd, coreHash, counts, gap, tokens);
        tokens[tokens.Count - 1].Stem = counts.HasLetters ? stem : (ushort)0;
        return i;
    }

    // Kazakh stems: most words of one root share their first five letters.
    private const int StemLetters = 5;

    private static ushort Fold(ulong hash) => (ushort)((hash * 0x9E3779B97F4A7C15) >> 48 | 1);

    private const ulong HashSeed = 0xCBF29CE484222325;

    private static ulong Step(ulong hash, char c) => (hash ^ c) * 0x100000001B3;

    /// <summary>Whether a new word begins at <paramref name="i"/> though no space stands before it.</summary>
    private static bool IsGlued(ReadOnlySpan<char> text, int start, int i, int end, CharClass c, CharClass last, int run)
    {
        if ((last & CharClass.Lower) != 0 && run >= LettersBeforeGlue - 1)
        {
            if ((last & CharClass.Latin) != 0)
            {
                // admin07.12.2022; a brand with capitals or a host with figures stays whole.
                return (c & CharClass.Digit) != 0 && i + 5 < end && text[i + 2] == '.' && char.IsAsciiDigit(text[i + 3]);
            }

            return (c & CharClass.Upper) != 0 && i + 1 < end || (c & CharClass.Digit) != 0 && run >= LettersBeforeGlue;
        }

        if ((last & CharClass.Upper) != 0 && run > LettersBeforeGlue && (c & CharClass.Lower) != 0)
        {
            // Four small letters more, or it is a suffix behind an abbreviation.
            return i + 3 < end && (CharTable.Classify(text[i + 1]) & CharTable.Classify(text[i + 2]) & CharTable.Classify(text[i + 3]) & CharClass.Lower) != 0;
        }

        if (last == CharClass.Sign && text[i - 1] is '.' or '!' or '?' && (c & CharClass.Upper) != 0 && (c & CharClass.Latin) == 0)
        {
            // дайын.Алматы: three small letters before the stop and one behind the capital.
            return i - start > LettersBeforeGlue && i + 1 < end
                && (CharTable.Classify(text[i - 2]) & CharTable.Classify(text[i - 3]) & CharTable.Classify(text[i - 4]) & CharClass.Lower) != 0
                && (CharTable.Classify(text[i + 1]) & CharClass.Lower) != 0;
        }

        return false;
    }

    private static void Emit(
        ReadOnlySpan<char> text, int start, int end, int coreStart, int coreEnd, ulong hash, in TokenCounts counts, Gap gap, GrowableArray<PageToken> tokens)
    {
        ref PageToken token = ref tokens.Add();
        token.Start = start;
        token.End = end;
        token.Gap = gap;
        if (coreStart < 0)
        {
            token.CoreStart = token.CoreEnd = end;
            token.Shape = counts.IsCode ? TokenShape.Code : TokenShape.Symbol;
            token.Marks = TokenCounts.SymbolMarks(text[start..end]);
            return;
        }

        token.CoreStart = coreStart;
        token.CoreEnd = coreEnd;
        // Short words differ in few bits; one multiplication spreads them over the whole hash.
        token.Hash = BitOperations.RotateLeft(hash, 29) * 0x9E3779B97F4A7C15 | 1;
        token.Shape = counts.Shape(text[coreStart..coreEnd]);
        token.Marks = counts.WordMarks(text, start, end, coreStart, coreEnd);
    }

    /// <summary>The hash a token with these letters would have.</summary>
    public static ulong HashOf(ReadOnlySpan<char> core)
    {
        ulong hash = HashSeed;
        foreach (char c in core)
        {
            hash = Step(hash, CharTable.ToLower(c));
        }

        return BitOperations.RotateLeft(hash, 29) * 0x9E3779B97F4A7C15 | 1;
    }
}
