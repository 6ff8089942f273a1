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

        // Twelve letters always, whatever stands behind the word, and no loop: nothing for the processor to guess.
        ref char letters = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start);
        Unsafe.SkipInit(out Hashes hashes);
        ulong hash = hashes[0] = Step(Seed, CharTable.ToLower(letters));
        hash = hashes[1] = Step(hash, Unsafe.Add(ref letters, 1));
        hash = hashes[2] = Step(hash, Unsafe.Add(ref letters, 2));
        hash = hashes[3] = Step(hash, Unsafe.Add(ref letters, 3));
        hash = hashes[4] = Step(hash, Unsafe.Add(ref letters, 4));
        hash = hashes[5] = Step(hash, Unsafe.Add(ref letters, 5));
        hash = hashes[6] = Step(hash, Unsafe.Add(ref letters, 6));
        hash = hashes[7] = Step(hash, Unsafe.Add(ref letters, 7));
        hash = hashes[8] = Step(hash, Unsafe.Add(ref letters, 8));
        hash = hashes[9] = Step(hash, Unsafe.Add(ref letters, 9));
        hash = hashes[10] = Step(hash, Unsafe.Add(ref letters, 10));
        hash = hashes[11] = Step(hash, Unsafe.Add(ref letters, 11));
        stem = (ushort)(Fold(hashes[StemLetters - 1]) * (length >= StemLetters ? 1 : 0));
        return Spread(hashes[length - 1]);
    }

    private static ulong Step(ulong hash, char letter) => (hash ^ letter) * 0x100000001B3;

    private static ushort Fold(ulong hash) => (ushort)((hash * 0x9E3779B97F4A7C15) >> 48 | 1);

    // Short words differ in few bits; one multiplication spreads them over the whole hash.
    private static ulong Spread(ulong hash) => BitOperations.RotateLeft(hash, 29) * 0x9E3779B97F4A7C15 | 1;

    /// <summary>The hash behind each of the first letters.</summary>
    [InlineArray(ShortLetters)]
    private struct Hashes
    {
        private ulong _first;
    }
}
