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
                if (space == 0 || !TryPlain(text, block, at, from, length, gap, tokens))
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
        token.Hash = HashOf(text[token.CoreStart..token.CoreEnd], out token.Stem);
        token.Shape = upper == 0 ? TokenShape.Lower : !small ? TokenShape.Caps : upper == letters ? TokenShape.Initial : TokenShape.Capital;
        token.Marks = ((block.Kazakh & letters) != 0 ? TokenMarks.Kazakh : TokenMarks.None)
            | (upper != 0 ? TokenMarks.Upper : TokenMarks.None)
            | TokenSigns.Around(text, token);
        return true;
    }

    // Kazakh stems: most words of one root share their first five letters.
    private const int StemLetters = 5;

    private const ulong HashSeed = 0xCBF29CE484222325;

    private static ulong Step(ulong hash, char c) => (hash ^ c) * 0x100000001B3;

    // Short words differ in few bits; one multiplication spreads them over the whole hash.
    private static ulong Spread(ulong hash) => BitOperations.RotateLeft(hash, 29) * 0x9E3779B97F4A7C15 | 1;

    private static ulong HashOf(ReadOnlySpan<char> core, out ushort stem)
    {
        ulong hash = HashSeed;
        int i = 0;
        for (; i < core.Length && i < StemLetters; i++)
        {
            hash = Step(hash, CharTable.Read(core[i]).Lower);
        }

        stem = i == StemLetters ? (ushort)((hash * 0x9E3779B97F4A7C15) >> 48 | 1) : (ushort)0;
        for (; i < core.Length; i++)
        {
            hash = Step(hash, CharTable.Read(core[i]).Lower);
        }

        return Spread(hash);
    }

    /// <summary>The hash a token with these letters would have.</summary>
    public static ulong HashOf(ReadOnlySpan<char> core) => HashOf(core, out _);
}
