namespace Normalize.Transliteration;

/// <summary>
/// The tables of the AVX-512 loop over plain blocks of a scheme whose letters become at most two bytes, by slots (see
/// <see cref="VectorTables"/>). An entry is the XOR of a byte of the text and what takes its place, so that a block becomes its
/// output by XOR, and what is no letter, whose entry is zero, stays. What a letter gives behind another one has a slot of its own,
/// so that letters with such neighbours take no branch: one that nobody foresees costs as long as six blocks take.
/// </summary>
internal sealed class ExchangeTables
{
    /// <summary>In <see cref="Around"/>: makes a following letter change.</summary>
    private const byte Affects = 0x80;

    public ExchangeTables(VectorTables tables)
    {
        var free = new Queue<int>(Enumerable.Range(0, VectorTables.Slots).Where(slot => tables.Leads[slot] == 0));
        HasNothing = free.TryDequeue(out int nothing);
        Nothing = (byte)nothing;
        foreach (int slot in Enumerable.Range(0, VectorTables.Slots).Where(slot => tables.Check[slot] != 0))
        {
            var traits = (LetterTraits)tables.Traits[slot];
            Around[slot] = traits.HasFlag(LetterTraits.Affects) ? Affects : (byte)0;
            Set(tables, slot, slot, tables.Bytes(0), tables.Bytes(1));
            if (traits.HasFlag(LetterTraits.Triggers))
            {
                HasBehind &= free.TryDequeue(out int behind);
                if (HasBehind)
                {
                    Set(tables, behind, slot, tables.Behind(0), tables.Behind(1));
                    Around[slot] |= (byte)(behind - slot & ~Affects);
                }
            }
        }
    }

    /// <summary>There is a slot that no letter has.</summary>
    public bool HasNothing { get; }

    /// <summary>There are slots for what letters give behind others.</summary>
    public bool HasBehind { get; } = true;

    /// <summary>The slot of what is no letter.</summary>
    public byte Nothing { get; }

    /// <summary>For the first bytes of letters.</summary>
    public byte[] Lead { get; } = new byte[VectorTables.Slots];

    /// <summary>For their second bytes.</summary>
    public byte[] Trail { get; } = new byte[VectorTables.Slots];

    /// <summary>
    /// The upper bit of letters that make a following one change; below it how far it is, modulo 128, to the slot of what the letter
    /// gives when it is the one that changes.
    /// </summary>
    public byte[] Around { get; } = new byte[VectorTables.Slots];

    /// <summary>Which bytes of two vectors come one byte before those of the second.</summary>
    public byte[] ByOne { get; } = [.. Enumerable.Range(63, 64).Select(static i => (byte)i)];

    /// <summary>And two bytes before.</summary>
    public byte[] ByTwo { get; } = [.. Enumerable.Range(62, 64).Select(static i => (byte)i)];

    private void Set(VectorTables tables, int slot, int letter, byte[] first, byte[] second)
    {
        Lead[slot] = (byte)(first[letter] ^ tables.Leads[letter]);
        Trail[slot] = (byte)(second[letter] ^ (0x80 | letter & 0x3F));
    }
}
