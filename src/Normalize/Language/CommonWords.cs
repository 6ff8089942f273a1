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

    /// <summary>The key of a run of letters; false where it is too long for a common word, or too near the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGetKey(ReadOnlySpan<char> text, int start, int length, out ulong key)
    {
        key = 0;
        if (length > Longest || start + Vector256<ushort>.Count > text.Length)
        {
            return false;
        }

        Vector256<ushort> block = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)), (nuint)start);
        Vector256<ushort> word = Vector256.ConditionalSelect(Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)length)), block, Vector256<ushort>.Zero);
        key = Key(word.AsUInt64());
        return true;
    }

    /// <summary>The word of this key is common.</summary>
    public bool Contains(ulong key) => _table.Find(key) != PackedTable.None;

    /// <summary>Fetches what <see cref="Contains"/> will read.</summary>
    public void Prefetch(ulong key) => _table.Prefetch(key);

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
