using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Boilerplate;

/// <summary>Hashes of words in small letters (FNV-1a), by which words are compared and phrases found. The phrase table is generated with them.</summary>
internal static class WordHash
{
    /// <summary>Kazakh stems: most words of one root share their first five letters.</summary>
    public const int StemLetters = 5;

    private const ulong Seed = 0xCBF29CE484222325;

    // Three reads of four letters; nineteen words in twenty are no longer.
    private const int ShortLetters = 12;

    /// <summary>The hash of a word, whatever its case; never 0.</summary>
    public static ulong Of(ReadOnlySpan<char> word) => Of(word, out _);

    /// <param name="word">The word, in any case.</param>
    /// <param name="stem">The hash of its first five letters or signs; 0 when there are fewer.</param>
    public static ulong Of(ReadOnlySpan<char> word, out ushort stem)
    {
        ulong hash = Seed;
        stem = 0;
        for (int i = 0; i < word.Length; i++)
        {
            hash = Step(hash, CharTable.ToLower(word[i]));
            stem = i == StemLetters - 1 ? Fold(hash) : stem;
        }

        return Spread(hash);
    }

    /// <summary>The same for the word from <paramref name="start"/> on: small letters behind a first letter of any case.</summary>
    [SkipLocalsInit]
    public static ulong OfSmall(ReadOnlySpan<char> text, int start, int length, out ushort stem)
    {
        if (length > ShortLetters || text.Length - start < ShortLetters)
        {
            return Of(text.Slice(start, length), out stem);
        }

        // Twelve letters always, whatever stands behind the word: no loop whose end the processor would have to guess.
        ref char letters = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start);
        Span<ulong> hashes = stackalloc ulong[ShortLetters];
        ulong hash = Step(Seed, CharTable.ToLower(letters));
        hashes[0] = hash;
        for (int i = 1; i < ShortLetters; i++)
        {
            hash = Step(hash, Unsafe.Add(ref letters, i));
            hashes[i] = hash;
        }

        stem = (ushort)(Fold(hashes[StemLetters - 1]) * (length >= StemLetters ? 1 : 0));
        return Spread(hashes[length - 1]);
    }

    private static ulong Step(ulong hash, char letter) => (hash ^ letter) * 0x100000001B3;

    private static ushort Fold(ulong hash) => (ushort)((hash * 0x9E3779B97F4A7C15) >> 48 | 1);

    // Short words differ in few bits; one multiplication spreads them over the whole hash.
    private static ulong Spread(ulong hash) => BitOperations.RotateLeft(hash, 29) * 0x9E3779B97F4A7C15 | 1;
}
