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
            int at = i;
            var block = new CharBlock(text[at..]);
            while (i < text.Length && i - at < CharBlock.Length)
            {
                int from = i - at;
                ulong space = block.Space >> from;
                if ((space & 1) != 0)
                {
                    int blanks = BitOperations.TrailingZeroCount(~space);
                    if (from + blanks == CharBlock.Length || (block.Break >> from & ~(ulong.MaxValue << blanks)) != 0)
                    {
                        gap = ReadGap(text, ref i, gap);
                    }
                    else
                    {
                        i += blanks;
                    }

                    continue;
                }

                if (space == 0 && from > 0)
                {
                    // The token goes on behind the block: it is read from the next.
                    break;
                }

                int length = BitOperations.TrailingZeroCount(space);
                if (space == 0 || (!TryPlain(text, block, at, from, length, gap, tokens) && !TryNumber(text, block, at, from, length, gap, tokens)))
                {
                    length = Word(text, i, gap, tokens) - i;
                }

                i += length;
                gap = Gap.Space;
            }
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

    /// <summary>Emits the token if it is a small, capitalised or all-capital word of Cyrillic letters, without signs among them.</summary>
    private static bool TryPlain(ReadOnlySpan<char> text, in CharBlock block, int at, int from, int length, Gap gap, GrowableArray<PageToken> tokens)
    {
        ulong whole = ~(ulong.MaxValue << length) << from;
        ulong letters = (block.Lower | block.Upper) & whole;
        if ((block.Rare & whole) != 0 || letters == 0)
        {
            return false;
        }

        int first = BitOperations.TrailingZeroCount(letters);
        int end = CharBlock.Length - BitOperations.LeadingZeroCount(letters);
        ulong upper = block.Upper & letters;
        bool small = (letters & (letters - 1) & upper) == 0;
        if (letters != (1UL << end) - (1UL << first) || (!small && upper != letters))
        {
            return false;
        }

        ref PageToken token = ref tokens.Add();
        token.Start = at + from;
        token.End = at + from + length;
        token.CoreStart = at + first;
        token.CoreEnd = at + end;
        token.Gap = gap;
        ReadOnlySpan<char> word = text[token.CoreStart..token.CoreEnd];
        token.Hash = small ? WordHash.OfSmall(text, token.CoreStart, word.Length) : WordHash.Of(word);
        token.Stem = WordHash.StemOf(word);
        token.Shape = upper == letters ? small ? TokenShape.Initial : TokenShape.Caps : TokenShape.Lower + (byte)Bit(upper);
        token.Marks = (TokenMarks)(Bit(block.Kazakh & letters) * (int)TokenMarks.Kazakh + Bit(upper) * (int)TokenMarks.Upper) | TokenSigns.Around(text, token);
        return true;
    }

    /// <summary>Emits the token if it is a number with no sign or one behind it.</summary>
    private static bool TryNumber(ReadOnlySpan<char> text, in CharBlock block, int at, int from, int length, Gap gap, GrowableArray<PageToken> tokens)
    {
        int digits = BitOperations.TrailingZeroCount(~(block.Digit >> from));
        bool letterBehind = ((block.Lower | block.Upper) >> from >> digits & 1) != 0;
        if (digits == 0 || digits < length - 1 || letterBehind)
        {
            return false;
        }

        ref PageToken token = ref tokens.Add();
        token.Start = token.CoreStart = at + from;
        token.End = at + from + length;
        token.CoreEnd = token.CoreStart + digits;
        token.Gap = gap;
        token.Hash = WordHash.OfSmall(text, token.CoreStart, digits);
        token.Shape = TokenShape.Number;
        token.Marks = TokenSigns.Around(text, token);
        return true;
    }

    // One or none, without a jump: what comes next in a text cannot be guessed.
    private static int Bit(ulong bits) => bits != 0 ? 1 : 0;
}
