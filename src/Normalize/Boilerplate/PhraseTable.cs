using System.Numerics;
using System.Runtime.CompilerServices;

namespace Normalize.Boilerplate;

/// <summary>
/// The phrase list as one open-addressing table over hashes of word runs: every phrase and every beginning of a phrase has
/// an entry, so the longest phrase at a word is found in one step a word.
/// </summary>
internal sealed partial class PhraseTable
{
    // 64 K bits each: the list sets four in a hundred, or six, so most words of prose, and what stands behind most first
    // words of phrases, never reach the table.
    private const int FilterWords = 1024;

    private static readonly Lazy<PhraseTable> s_default = new(static () => new PhraseTable(ShippedKeys, ShippedEntries));

    private readonly Slot[] _slots;
    private readonly ulong[] _words = new ulong[FilterWords];
    private readonly ulong[] _runs = new ulong[FilterWords];
    private readonly int _mask;

    /// <param name="keys">Hashes of word runs, distinct and not 0.</param>
    /// <param name="entries">What they mean: <see cref="PhraseEntry"/>.</param>
    public PhraseTable(ReadOnlySpan<ulong> keys, ReadOnlySpan<uint> entries)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slots = new Slot[size];
        _mask = size - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = Home(keys[i]);
            while (_slots[slot].Key != 0)
            {
                slot = (slot + 1) & _mask;
            }

            var entry = new PhraseEntry(entries[i]);
            _slots[slot] = new Slot(keys[i], entry);
            ulong[] filter = entry.IsWord ? _words : _runs;
            filter[(keys[i] >> 7) & (FilterWords - 1)] |= 1UL << (int)(keys[i] >> 1);
        }
    }

    /// <summary>The shipped list.</summary>
    public static PhraseTable Default => s_default.Value;

    /// <summary>The hash of a run of words that grows by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Extend(ulong run, ulong word) => (BitOperations.RotateLeft(run, 23) * 0x9E3779B97F4A7C15) ^ word;

    /// <summary>False for most words that neither begin a phrase nor belong to a closed class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ulong word) => (_words[(word >> 7) & (FilterWords - 1)] >> (int)(word >> 1) & 1) != 0;

    /// <summary>False for most runs of two words or more that are neither a phrase nor the beginning of one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayGoOn(ulong run) => (_runs[(run >> 7) & (FilterWords - 1)] >> (int)(run >> 1) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(ulong run, out PhraseEntry entry)
    {
        for (int i = Home(run); ; i = (i + 1) & _mask)
        {
            ref readonly Slot slot = ref _slots[i];
            if (slot.Key == run || slot.Key == 0)
            {
                entry = slot.Entry;
                return slot.Key != 0;
            }
        }
    }

    // The lowest bit of a word's hash is always set.
    private int Home(ulong run) => (int)(run >> 1) & _mask;

    // An empty slot has the key 0.
    private readonly record struct Slot(ulong Key, PhraseEntry Entry);
}
