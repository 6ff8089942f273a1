using System.Runtime.CompilerServices;

namespace Normalize.Transliteration;

/// <summary>The letters at which a block is cut though there is no need of the rules: those the blocks have no place for.</summary>
/// <param name="leads">See <see cref="VectorTables.Leads"/>.</param>
/// <param name="traits">See <see cref="VectorTables.Traits"/>.</param>
internal sealed class SingleLetters(byte[] leads, byte[] traits)
{
    private readonly PackedForm[] _forms = new PackedForm[VectorTables.Slots];
    private readonly PackedForm[] _behind = new PackedForm[VectorTables.Slots];
    private readonly LetterTraits[] _looks = new LetterTraits[VectorTables.Slots];

    public void Add(int slot, VectorLetter letter)
    {
        _looks[slot] = letter.Traits & LetterTraits.LooksAround;
        _forms[slot] = _looks[slot] is LetterTraits.None or LetterTraits.Cased ? letter.Form : default;
        _behind[slot] = _looks[slot] == LetterTraits.Triggers ? letter.Behind ?? default : default;
    }

    /// <summary>
    /// Writes the letter at <paramref name="read"/> if what it gives is sure: always the same, or the form of a capital before a
    /// small letter. One that looks at the letter before it is written when <paramref name="isBehind"/> one that affects it; a
    /// caller that does not know says no. Eight bytes of output are there. Inlined whole: a call in the loop of a kernel costs its
    /// registers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWrite(bool isBehind, ref byte input, ref int read, ref byte output, ref int written, ref ulong affected)
    {
        ref byte letter = ref Unsafe.Add(ref input, read);
        (byte lead, byte trail, byte next, byte nextTrail) = (letter, Unsafe.Add(ref letter, 1), Unsafe.Add(ref letter, 2), Unsafe.Add(ref letter, 3));
        int slot = VectorTables.Slot(lead, trail);
        if (leads[slot] != lead || (trail & 0xC0) != 0x80 || next == 0xCC || (next & 0xC0) == 0x80)
        {
            return false;
        }

        PackedForm form = isBehind && _looks[slot] == LetterTraits.Triggers ? _behind[slot] : _forms[slot];
        if (form.Length == 0 || (_looks[slot] == LetterTraits.Cased && !IsSmall(next, nextTrail)))
        {
            return false;
        }

        Unsafe.WriteUnaligned(ref Unsafe.Add(ref output, written), form.Bytes);
        read += 2;
        written += form.Length;
        affected = ((LetterTraits)traits[slot] & LetterTraits.Affects) != 0 ? 1UL : 0;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSmall(byte lead, byte trail)
    {
        int slot = VectorTables.Slot(lead, trail);
        return leads[slot] == lead && (trail & 0xC0) == 0x80 && ((LetterTraits)traits[slot] & LetterTraits.Small) != 0;
    }
}
