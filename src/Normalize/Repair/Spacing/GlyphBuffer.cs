using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>A stretch of text as the decoder sees it: its characters without white space, and the gap before each.</summary>
internal sealed class GlyphBuffer
{
    /// <summary>Glyphs decoded at once; longer stretches are decoded piece by piece, so that memory is bounded.</summary>
    public const int Capacity = 2048;

    public readonly char[] Char = new char[Capacity];
    public readonly byte[] Code = new byte[Capacity];
    public readonly GlyphKind[] Kind = new GlyphKind[Capacity];
    public readonly byte[] Gaps = new byte[Capacity + 1];
    public readonly int[] At = new int[Capacity];

    /// <summary>The link to the glyph before stays as it is.</summary>
    public readonly bool[] Fixed = new bool[Capacity + 1];

    /// <summary>A hyphen that may only divide a word.</summary>
    public readonly bool[] Droppable = new bool[Capacity];

    /// <summary>A word may end before this glyph although nothing stands between.</summary>
    public readonly bool[] MaySplit = new bool[Capacity + 1];

    /// <summary>Sums of the costs of the links inside words up to a glyph, a lane a region state.</summary>
    public readonly Vector256<float>[] Links = new Vector256<float>[Capacity];

    private readonly short[] _gaps = new short[Capacity];
    private readonly Evidence _evidence;

    public GlyphBuffer(Evidence evidence) => _evidence = evidence;

    public int Count { get; private set; }

    /// <summary>Where reading stopped: the end of the stretch, or earlier when the buffer is full.</summary>
    public int End { get; private set; }

    /// <summary>Reads [start, end) of the text; no paragraph break may lie inside.</summary>
    public void Read(ReadOnlySpan<char> text, int start, int end)
    {
        Count = 0;
        int width = 0;
        bool line = false;
        int widest = (_evidence & Evidence.GapWidth) != 0 ? Gap.Wide : Gap.Single;
        bool soft = false;
        int i = start;
        for (; i < end && Count < Capacity; i++)
        {
            char c = text[i];
            if (Blank.IsSpace(c))
            {
                width++;
                line |= c is '\n' or '\r' or '\u2028';
                continue;
            }

            if (c == Blank.SoftHyphen)
            {
                soft = true;
                continue;
            }

            if (Blank.IsInvisible(c))
            {
                continue;
            }

            Char[Count] = c;
            At[Count] = i;
            Kind[Count] = KindOf(c);
            Code[Count] = (byte)LetterCode.Of(c);
            Gaps[Count] = width == 0 ? Gap.None : soft ? Gap.Soft : line ? Gap.Line : (byte)Math.Min(width, widest);
            Count++;
            width = 0;
            line = soft = false;
        }

        End = i;
        Gaps[Count] = width == 0 && End < text.Length ? Gap.None : Gap.Single;
        Prepare();
        FixForeign(text, start);
    }

    /// <summary>Costs of the gaps inside a word over glyphs [start, end).</summary>
    public Vector256<float> Inside(int start, int end) => Links[end - 1] - Links[start];

    /// <summary>Pieces that gaps make of glyphs [start, end).</summary>
    public int Pieces(int start, int end) => 1 + _gaps[end - 1] - _gaps[start];

    /// <summary>A hyphen that stands where a line was cut.</summary>
    public bool IsAtLineEnd(int i) => Droppable[i] && Gaps[i] == Gap.None && Gaps[i + 1] is Gap.Line or Gap.Soft;

    /// <summary>A word may end before this glyph.</summary>
    public bool MayEnd(int i) => i >= Count || Gaps[i] != Gap.None || Kind[i] != GlyphKind.Letter || MaySplit[i];

    private void Prepare()
    {
        Fixed.AsSpan(0, Count + 1).Clear();
        MaySplit.AsSpan(0, Count + 1).Clear();
        Droppable.AsSpan(0, Count).Clear();
        Vector256<float> sum = Vector256<float>.Zero;
        int gaps = 0;
        for (int i = 0; i < Count; i++)
        {
            if (i > 0)
            {
                sum += LinkCost(i);
            }

            Links[i] = sum;
            gaps += Gaps[i] != Gap.None ? 1 : 0;
            _gaps[i] = (short)gaps;
        }
    }

    /// <summary>What is said in another language stays as it is.</summary>
    private void FixForeign(ReadOnlySpan<char> text, int start)
    {
        int glyph = 0;
        for (int at = start; at < End; at++)
        {
            bool foreign = ForeignSentence.IsAt(text, at, out at);
            for (; glyph < Count && At[glyph] < at; glyph++)
            {
                Fixed[glyph] = foreign;
            }

            // The mark that ends it.
            glyph += glyph < Count && At[glyph] == at ? 1 : 0;
        }
    }

    private Vector256<float> LinkCost(int i)
    {
        if (MayDivide(i))
        {
            Droppable[i] = true;
            byte before = Gaps[i];
            byte after = Gaps[i + 1];
            float cost = before == Gap.None && after is Gap.Line or Gap.Soft ? Costs.DropHyphenAtLineEnd
                : before == Gap.None && after == Gap.None ? Costs.DropHyphenWithoutGap
                : Costs.DropHyphen;
            return Vector256.Create(cost);
        }

        // The whole cost of a dropped hyphen lies on the link before it.
        return Droppable[i - 1] ? Vector256<float>.Zero : Region.Inside[Gaps[i]];
    }

    /// <summary>
    /// A hyphen that may only divide a word. Behind a capital it holds the suffix of an abbreviation, and an em dash stands
    /// between words: no line end makes one.
    /// </summary>
    private bool MayDivide(int i) =>
        Kind[i] == GlyphKind.Hyphen && Char[i] != '\u2014' && (_evidence & Evidence.HyphenArcs) != 0
        && i + 1 < Count && Kind[i - 1] == GlyphKind.Letter && Kind[i + 1] == GlyphKind.Letter
        && !Alphabet.IsUpper(Char[i + 1]) && !Alphabet.IsUpper(Char[i - 1]);

    private static GlyphKind KindOf(char c)
    {
        if (Alphabet.IsCyrillic(c))
        {
            return GlyphKind.Letter;
        }

        if (char.IsAsciiDigit(c))
        {
            return GlyphKind.Digit;
        }

        return Hyphens.IndexOf(c) >= 0 ? GlyphKind.Hyphen : Alphabet.IsLatin(c) ? GlyphKind.Latin : GlyphKind.Mark;
    }
}
