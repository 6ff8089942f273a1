using System.Numerics;

namespace Normalize.Boilerplate;

/// <summary>
/// The phrase list as one open-addressing table over hashes of word runs: every phrase and every beginning of a phrase has
/// an entry, so the longest phrase at a word is found in one step a word.
/// </summary>
internal sealed partial class PhraseTable
{
    // 64 K bits: the list sets six in a hundred, so most words of prose never reach the table.
    private const int FilterWords = 1024;

    private static readonly Lazy<PhraseTable> s_default = new(static () => new PhraseTable(ShippedKeys, ShippedEntries));

    private readonly ulong[] _keys;
    private readonly uint[] _values;
    private readonly ulong[] _filter = new ulong[FilterWords];
    private readonly int _mask;

    /// <param name="keys">Hashes of word runs, distinct and not 0.</param>
    /// <param name="entries">What they mean: <see cref="PhraseEntry"/>.</param>
    public PhraseTable(ReadOnlySpan<ulong> keys, ReadOnlySpan<uint> entries)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _keys = new ulong[size];
        _values = new uint[size];
        _mask = size - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)keys[i] & _mask;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = keys[i];
            _values[slot] = entries[i];
            if (new PhraseEntry(entries[i]).IsWord)
            {
                _filter[(keys[i] >> 6) & (FilterWords - 1)] |= 1UL << (int)keys[i];
            }
        }
    }

    /// <summary>The shipped list.</summary>
    public static PhraseTable Default => s_default.Value;

    /// <summary>The hash of a run of words that grows by one.</summary>
    public static ulong Extend(ulong run, ulong word) => (BitOperations.RotateLeft(run, 23) * 0x9E3779B97F4A7C15) ^ word;

    /// <summary>False for most words that neither begin a phrase nor belong to a closed class.</summary>
    public bool MayBegin(ulong word) => (_filter[(word >> 6) & (FilterWords - 1)] >> (int)word & 1) != 0;

    public bool TryGet(ulong run, out PhraseEntry entry)
    {
        for (int slot = (int)run & _mask; ; slot = (slot + 1) & _mask)
        {
            ulong key = _keys[slot];
            if (key == run)
            {
                entry = new PhraseEntry(_values[slot]);
                return true;
            }

            if (key == 0)
            {
                entry = default;
                return false;
            }
        }
    }
}
