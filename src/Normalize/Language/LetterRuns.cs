using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Normalize.Language;

/// <summary>Finds the runs of Cyrillic letters of a text from a place on, thirty-two characters at a time.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct LetterRuns(ReadOnlySpan<char> text, int from = 0)
{
    private const int Width = 32;

    private readonly ReadOnlySpan<char> _text = text;

    // The letters of the Width characters at _block that lie behind the last run, a bit each.
    private uint _letters;
    private int _block = from - Width;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        while (_letters == 0)
        {
            _block += Width;
            if (_block >= _text.Length)
            {
                return false;
            }

            _letters = LettersAt(_block);
        }

        int first = BitOperations.TrailingZeroCount(_letters);
        int length = BitOperations.TrailingZeroCount(~(_letters >>> first));
        Start = _block + first;
        if (first + length < Width)
        {
            End = Start + length;
            _letters &= uint.MaxValue << (first + length);
            return true;
        }

        // The run goes on behind the block.
        do
        {
            _block += Width;
            _letters = _block < _text.Length ? LettersAt(_block) : 0;
        }
        while (_letters == uint.MaxValue);
        length = BitOperations.TrailingZeroCount(~_letters);
        End = _block + length;
        _letters &= uint.MaxValue << length;
        return true;
    }

    private readonly uint LettersAt(int at)
    {
        int beyond = at + Width - _text.Length;
        if (beyond > 0 && _text.Length >= Width)
        {
            return LettersAt(at - beyond) >>> beyond;
        }

        if (beyond > 0)
        {
            uint letters = 0;
            for (int i = at; i < _text.Length; i++)
            {
                letters |= LetterCode.Of(_text[i]) == LetterCode.Edge ? 0 : 1u << (i - at);
            }

            return letters;
        }

        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text));
        Vector256<ushort> left = AreLetters(Vector256.LoadUnsafe(ref first, (nuint)at));
        Vector256<ushort> right = AreLetters(Vector256.LoadUnsafe(ref first, (nuint)at + 16));
        return Vector256.Narrow(left, right).ExtractMostSignificantBits();
    }

    /// <summary>The vector form of <see cref="Alphabet.IsCyrillic"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> AreLetters(Vector256<ushort> v) =>
        Vector256.AndNot(Vector256.LessThan(v - Vector256.Create((ushort)0x400), Vector256.Create((ushort)0x130)), Vector256.LessThan(v - Vector256.Create((ushort)0x482), Vector256.Create((ushort)8)));
}
