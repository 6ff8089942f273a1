using System.Numerics;

namespace Normalize.Boilerplate;

/// <summary>
/// Cuts a page into tokens at white space and where a flattened page glued two labels together. Words of Cyrillic letters with
/// or without signs around them, nine in ten, are read off the bits of a block; the others letter by letter.
/// </summary>
internal static partial class PageTokenizer
{
    public static void Tokenize(ReadOnlySpan<char> text, GrowableArray<PageToken> tokens)
    {
        Gap gap = Gap.Page;
        int i = 0;
        while (i < text.Length)
        {
            var block = new CharBlock(text, i);
            while (i < text.Length && i < block.End)
            {
                ulong space = block.Space >> (i - block.Start);
                if ((space & 1) != 0)
                {
                    int blanks = BitOperations.TrailingZeroCount(~space);
                    bool breaks = (block.Break >> (i - block.Start) & ~(ulong.MaxValue << blanks)) != 0;
                    if (breaks || i + blanks == block.End)
                    {
                        gap = ReadGap(text, ref i, gap);
                    }
                    else
                    {
                        i += blanks;
                    }

                    continue;
                }

                if (space == 0 && i > block.Start)
                {
                    // The token goes on behind the block: the next block begins with it.
                    break;
                }

                int end = i + BitOperations.TrailingZeroCount(space);
                if (space == 0 || !TryEmit(text, block, i, end, gap, tokens))
                {
                    end = Word(text, i, gap, tokens);
                }

                i = end;
                gap = Gap.Space;
            }
        }
    }

    /// <summary>Emits the token if it is a plain word, a number or nothing but signs.</summary>
    private static bool TryEmit(ReadOnlySpan<char> text, in CharBlock block, int start, int end, Gap gap, GrowableArray<PageToken> tokens)
    {
        ulong whole = ~(ulong.MaxValue << (end - start)) << (start - block.Start);
        if ((block.Rare & whole) == 0 && (block.Letters & whole) is not 0 and ulong letters)
        {
            return TryEmitWord(text, block, letters, start, end, gap, tokens);
        }

        ulong digits = block.Digit & whole;
        if (((block.Letters & whole) | digits) == 0)
        {
            EmitSigns(text, start, end, gap, tokens);
            return true;
        }

        // With one sign behind it at most: dates, times and telephone numbers have more.
        if (digits == whole || (digits == (whole & whole >> 1) && (block.Letters & whole) == 0))
        {
            EmitNumber(text, start, end, digits == whole ? end : end - 1, gap, tokens);
            return true;
        }

        return false;
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

    /// <summary>Emits a small, capitalised or all-capital word of one script, unless it has signs inside that are no hyphens.</summary>
    private static bool TryEmitWord(ReadOnlySpan<char> text, in CharBlock block, ulong letters, int start, int end, Gap gap, GrowableArray<PageToken> tokens)
    {
        int first = BitOperations.TrailingZeroCount(letters);
        int behind = CharBlock.Length - BitOperations.LeadingZeroCount(letters);
        ulong upper = block.Upper & letters;
        bool small = (letters & (letters - 1) & upper) == 0;
        ulong signs = ((1UL << behind) - (1UL << first)) ^ letters;
        ulong latin = block.Latin & letters;
        if ((!small && upper != letters)
            || (latin != 0 && (latin != letters || signs != 0 || end - start - (behind - first) > 1))
            || (signs != 0 && !AreHyphens(text, block.Start, signs)))
        {
            // Perhaps two words run together, a host or code.
            return false;
        }

        ref PageToken token = ref tokens.Add();
        token.Start = start;
        token.End = end;
        token.CoreStart = block.Start + first;
        token.CoreEnd = block.Start + behind;
        token.Gap = gap;
        if (small)
        {
            token.Hash = WordHash.OfSmall(text, token.CoreStart, behind - first, out token.Stem);
        }
        else
        {
            token.Hash = WordHash.Of(text[token.CoreStart..token.CoreEnd], out token.Stem);
        }

        token.Stem = (signs >> first >> (WordHash.StemLetters - 1) & 1) == 0 ? token.Stem : (ushort)0;
        token.Shape = upper == letters ? small ? TokenShape.Initial : TokenShape.Caps : TokenShape.Lower + (byte)Bit(upper);
        token.Marks = (TokenMarks)(Bit(block.Kazakh & letters) * (int)TokenMarks.Kazakh + Bit(upper) * (int)TokenMarks.Upper
            + Bit(latin) * (int)TokenMarks.Latin) | TokenMarks.Plain;
        if (end - start > behind - first)
        {
            token.Marks = (token.CoreStart > start ? token.Marks & ~TokenMarks.Plain : token.Marks) | TokenSigns.Around(text, token);
        }

        return true;
    }

    private static bool AreHyphens(ReadOnlySpan<char> text, int start, ulong signs)
    {
        for (; signs != 0; signs &= signs - 1)
        {
            if (text[start + BitOperations.TrailingZeroCount(signs)] != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static void EmitNumber(ReadOnlySpan<char> text, int start, int end, int coreEnd, Gap gap, GrowableArray<PageToken> tokens)
    {
        ref PageToken token = ref tokens.Add();
        token.Start = token.CoreStart = start;
        token.End = end;
        token.CoreEnd = coreEnd;
        token.Gap = gap;
        token.Hash = WordHash.OfSmall(text, start, coreEnd - start, out _);
        token.Shape = TokenShape.Number;
        token.Marks = TokenSigns.Around(text, token);
    }

    private static void EmitSigns(ReadOnlySpan<char> text, int start, int end, Gap gap, GrowableArray<PageToken> tokens)
    {
        ref PageToken token = ref tokens.Add();
        token.Start = start;
        token.End = token.CoreStart = token.CoreEnd = end;
        token.Gap = gap;
        token.Shape = TokenSigns.IsCode(text[start..end]) ? TokenShape.Code : TokenShape.Symbol;
        token.Marks = TokenSigns.SymbolMarks(text[start..end]);
    }

    // One or none, without a jump: what comes next in a text cannot be guessed.
    private static int Bit(ulong bits) => bits != 0 ? 1 : 0;
}
