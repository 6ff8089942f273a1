using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Normalize.Language;

/// <summary>
/// Keys of words, hashes for <see cref="FingerprintSet"/>, made of all their letters at once, capital or small: most of clean text
/// is told sound by them, without a walk through the graph.
/// </summary>
internal static class WordKeys
{
    /// <summary>The letters of the longest word that has a key: a block of code units less one.</summary>
    public const int Longest = 15;

    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    /// <summary>The key of a run of at most <see cref="Longest"/> Cyrillic letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<char> text, int start, int length)
    {
        Vector256<ushort> block = start + Vector256<ushort>.Count <= text.Length
            ? Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)), (nuint)start)
            : LastBlock(text[start..]);
        block &= Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)length));
        return Key(ToLower(block).AsUInt64());
    }

    /// <summary>The key of a word.</summary>
    public static ulong Of(ReadOnlySpan<char> word) => Of(word, 0, word.Length);

    /// <summary>The key of two words side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfPair(ulong first, ulong second) => PackedTable.Hash(BitOperations.RotateLeft(first, 17) + second);

    private static Vector256<ushort> LastBlock(ReadOnlySpan<char> text)
    {
        Span<ushort> block = stackalloc ushort[Vector256<ushort>.Count];
        block.Clear();
        MemoryMarshal.Cast<char, ushort>(text).CopyTo(block);
        return Vector256.Create<ushort>(block);
    }

    /// <summary>The small letters of Cyrillic capitals; from U+0460 on capitals are even and their small letters follow them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> ToLower(Vector256<ushort> v)
    {
        Vector256<ushort> index = v - Vector256.Create((ushort)0x400);
        Vector256<ushort> basic = Vector256.LessThan(index, Vector256.Create((ushort)0x30)) & Vector256.Create((ushort)0x20);
        Vector256<ushort> early = Vector256.LessThan(index, Vector256.Create((ushort)0x10)) & Vector256.Create((ushort)0x30);
        Vector256<ushort> late = Vector256.GreaterThanOrEqual(v, Vector256.Create((ushort)0x460)) & Vector256<ushort>.One;
        return (v + basic + early) | late;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(Vector256<ulong> word) =>
        PackedTable.Hash((word[0] * First) ^ BitOperations.RotateLeft(word[1] * Second, 23) ^ BitOperations.RotateLeft(word[2] * First, 41) ^ BitOperations.RotateLeft(word[3] * Second, 11));
}
