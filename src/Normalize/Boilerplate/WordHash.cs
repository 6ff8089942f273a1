using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Boilerplate;

/// <summary>Hashes of words in small letters, by which words are compared and phrases found. The phrase table is generated with them.</summary>
internal static class WordHash
{
    /// <summary>Kazakh stems: most words of one root share their first five letters.</summary>
    public const int StemLetters = 5;

    // Letters that one step takes, and that the shortest words are filled up to.
    private const int StepLetters = 4;
    private const int ShortLetters = 3 * StepLetters;

    /// <summary>The hash of a word, whatever its case; never 0.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = (ulong)word.Length;
        for (int i = 0; i < word.Length || i < ShortLetters; i += StepLetters)
        {
            ulong letters = 0;
            for (int k = Math.Min(word.Length, i + StepLetters) - 1; k >= i; k--)
            {
                letters = letters << 16 | CharTable.ToLower(word[k]);
            }

            hash = Step(hash, letters);
        }

        return hash | 1;
    }

    /// <summary>Hash and stem of the word from <paramref name="start"/> on: small letters behind a first letter of any case.</summary>
    public static ulong OfSmall(ReadOnlySpan<char> text, int start, int length, out ushort stem)
    {
        if (length > ShortLetters || text.Length - start < ShortLetters || !BitConverter.IsLittleEndian)
        {
            ReadOnlySpan<char> word = text.Slice(start, length);
            stem = StemOf(word);
            return Of(word);
        }

        // What stands behind the word is masked out: no loop, whose end the processor would have to guess.
        ref byte first = ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
        ulong a = Unsafe.ReadUnaligned<ulong>(ref first) & Mask(length);
        ulong b = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 8)) & Mask(length - StepLetters);
        ulong c = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 16)) & Mask(length - 2 * StepLetters);
        a ^= (ulong)(text[start] ^ CharTable.ToLower(text[start]));
        ulong five = StemStep(StemStep(StemStep(StemStep(StemSeed, a), a >> 16), a >> 32), a >> 48);
        stem = (ushort)(StemEnd(StemStep(five, b)) & Mask(length - StemLetters + 1));
        return Step(Step(Step((ulong)length, a), b), c) | 1;
    }

    /// <summary>The hash of the first five letters or signs, whatever their case; 0 when there are fewer.</summary>
    public static ushort StemOf(ReadOnlySpan<char> word)
    {
        if (word.Length < StemLetters)
        {
            return 0;
        }

        ulong hash = StemSeed;
        for (int i = 0; i < StemLetters; i++)
        {
            hash = StemStep(hash, CharTable.ToLower(word[i]));
        }

        return StemEnd(hash);
    }

    private const ulong StemSeed = 0xCBF29CE484222325;

    private static ulong StemStep(ulong hash, ulong letter) => (hash ^ (ushort)letter) * 0x100000001B3;

    private static ushort StemEnd(ulong hash) => (ushort)((hash * 0x9E3779B97F4A7C15) >> 48 | 1);

    private static ulong Step(ulong hash, ulong letters)
    {
        ulong high = Math.BigMul(hash ^ letters, 0x9E3779B97F4A7C15, out ulong low);
        return BitOperations.RotateLeft(low, 32) ^ high ^ hash;
    }

    /// <summary>The bits of so many letters, none for fewer than one, all for four or more; -8 to 12.</summary>
    private static ulong Mask(int letters) => Masks[letters + 2 * StepLetters];

    private static ReadOnlySpan<ulong> Masks =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFFFFFF, ulong.MaxValue,
        ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue,
    ];
}
