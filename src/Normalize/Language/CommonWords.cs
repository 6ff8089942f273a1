using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Normalize.Language;

/// <summary>
/// The commonest words, known by a key made of their code units, small or capitalised: most of clean text is read sixteen
/// code units at a time, without a walk through the graph.
/// </summary>
internal readonly unsafe struct CommonWords
{
    /// <summary>A word must end within the block that is read.</summary>
    public const int Longest = 15;

    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    private readonly PackedTable _table;

    public CommonWords(PackedTable table) => _table = table;

    /// <summary>The length of the common word that begins at <paramref name="at"/>, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Match(ReadOnlySpan<char> text, int at)
    {
        if (at + Vector256<ushort>.Count > text.Length)
        {
            return 0;
        }

        Vector256<ushort> block = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)), (nuint)at);
        Vector256<ushort> letters = Vector256.LessThan(block - Vector256.Create((ushort)0x400), Vector256.Create((ushort)0x130));
        int length = BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits());
        if (length is 0 or > Longest)
        {
            return 0;
        }

        Vector256<ushort> word = Vector256.ConditionalSelect(Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)length)), block, Vector256<ushort>.Zero);
        return _table.Find(Key(word.AsUInt64())) == PackedTable.None ? 0 : length;
    }

    /// <summary>The key of a word.</summary>
    public static ulong Key(ReadOnlySpan<char> word)
    {
        Span<ushort> block = stackalloc ushort[Vector256<ushort>.Count];
        block.Clear();
        MemoryMarshal.Cast<char, ushort>(word).CopyTo(block);
        return Key(Vector256.Create<ushort>(block).AsUInt64());
    }

    private static ulong Key(Vector256<ulong> word) =>
        (word[0] * First) ^ BitOperations.RotateLeft(word[1] * Second, 23) ^ BitOperations.RotateLeft(word[2] * First, 41) ^ BitOperations.RotateLeft(word[3] * Second, 11);
}
