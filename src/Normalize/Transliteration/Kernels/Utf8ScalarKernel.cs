using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>One letter after the other through a table of 256 cells. The reference of the vector kernels, and their tail.</summary>
internal static class Utf8ScalarKernel
{
    /// <summary>Stops where the rules have to look, before the destination runs out, or at the first scalar from <paramref name="upTo"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ForwardTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written, int upTo)
    {
        int i = read;
        int o = written;
        int lastWrite = destination.Length - (2 * PackedForm.MaxLength);

        // A letter looks at up to two bytes behind it; the last one is for the rules.
        upTo = Math.Min(upTo, source.Length - 3);
        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        ref bool lookAtAscii = ref MemoryMarshal.GetArrayDataReference(tables.LookAtAscii);
        ref ulong plain = ref MemoryMarshal.GetArrayDataReference(tables.PlainLetters);
        bool free = !tables.OnlyInsideWords;
        bool inWord = free || Utf8Codec.EndsLetter(source, i);
        while (i < upTo && o <= lastWrite)
        {
            uint four = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref input, i));
            if ((four & 0x80) == 0)
            {
                if (Unsafe.Add(ref lookAtAscii, four & 0x7F))
                {
                    PackedForm sign = tables.Utf8.Signs[four & 0x7F];
                    if (sign.Length == 0 || i == 0 || IsInNumber(source, i))
                    {
                        break;
                    }

                    Unsafe.WriteUnaligned(ref Unsafe.Add(ref output, o), sign.Bytes);
                    o += sign.Length;
                    i++;
                    inWord = free;
                    continue;
                }

                Unsafe.Add(ref output, o++) = (byte)four;
                i++;
                inWord = free;
                continue;
            }

            // A mark that was written goes again when its letter turns out to be for the rules.
            int start = o;
            if (!inWord && (four & 0xC0FC) == 0x80D0 && !TryStartWord(tables, source, i, ref output, ref o))
            {
                break;
            }

            // Lead and trail byte of a letter in one comparison; a mark behind it is for the careful code.
            if ((four & 0xC0FC) == 0x80D0 && (four & 0xFF0000) != 0xCC0000)
            {
                inWord = true;
                ulong packed = Unsafe.Add(ref plain, (four & 3) << 6 | (four >> 8 & 0x3F));
                int length = (int)(packed >> 56);
                if (length < PackedForm.MaxLength)
                {
                    // One store for the longest output; the next one overwrites what was too much.
                    Unsafe.WriteUnaligned(ref Unsafe.Add(ref output, o), packed);
                    o += length;
                    i += 2;
                    continue;
                }
            }

            if (!TryLetter(tables, ref input, ref i, ref output, ref o))
            {
                o = start;
                break;
            }
        }

        read = i;
        written = o;
    }

    /// <summary>Writes the mark before a word that asks for it; false when the rules have to look at the word.</summary>
    private static bool TryStartWord(ForwardTables tables, ReadOnlySpan<byte> source, int i, ref byte output, ref int o)
    {
        if (i < 2 || source[i - 2] == 0xCC || (tables.KeepsRomanNumerals && Letter(source[i], source[i + 1]) is 'Х' or 'І'))
        {
            return false;
        }

        LetterTraits traits = 0;
        int end = i;
        for (; end + 1 < source.Length && IsLetter(source[end], source[end + 1]); end += 2)
        {
            traits |= tables.Neighbours[Letter(source[end], source[end + 1]) - LetterSet.First];
        }

        if (end + 1 >= source.Length || source[end] == 0xCC || end - i >= 2 * ForwardRules.LongestWord)
        {
            return false;
        }

        if ((traits & (LetterTraits.Asks | LetterTraits.Forbids)) == LetterTraits.Asks)
        {
            PackedForm mark = tables.Utf8.Mark;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref output, o), mark.Bytes);
            o += mark.Length;
            return mark.Length > 0;
        }

        return true;
    }

    private static bool IsInNumber(ReadOnlySpan<byte> source, int i) =>
        !char.IsAsciiDigit((char)source[i]) && char.IsAsciiDigit((char)source[i - 1]) && char.IsAsciiDigit((char)source[i + 1]);

    /// <summary>
    /// The letter at <paramref name="i"/>, if one neighbour at most decides what it gives. Four bytes of input and eight of
    /// output are there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLetter(ForwardTables tables, ref byte input, ref int i, ref byte output, ref int o)
    {
        byte lead = Unsafe.Add(ref input, i);
        byte trail = Unsafe.Add(ref input, i + 1);
        byte behind = Unsafe.Add(ref input, i + 2);
        if ((lead & 0xFC) != 0xD0 || (trail & 0xC0) != 0x80 || behind == 0xCC)
        {
            return false;
        }

        ref LetterEntry entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Utf8.Letters), (lead & 3) << 6 | trail & 0x3F);
        PackedForm form = entry.Plain;
        if (entry.Kind != LetterKind.Plain)
        {
            byte behindTrail = Unsafe.Add(ref input, i + 3);
            switch (entry.Kind)
            {
                case LetterKind.Cased when IsLetter(behind, behindTrail):
                    form = Alphabet.IsUpper(Letter(behind, behindTrail)) ? entry.Other : entry.Plain;
                    break;
                case LetterKind.Behind when i >= 2 && Unsafe.Add(ref input, i - 2) != 0xCC:
                    (byte first, byte second) = (Unsafe.Add(ref input, i - 2), Unsafe.Add(ref input, i - 1));
                    form = IsLetter(first, second) && entry.Neighbours.Contains(Alphabet.ToLower(Letter(first, second))) ? entry.Other : entry.Plain;
                    break;
                case LetterKind.Ahead when !(IsLetter(behind, behindTrail) && entry.Neighbours.Contains(Alphabet.ToLower(Letter(behind, behindTrail)))):
                    break;
                default:
                    return false;
            }
        }

        Unsafe.WriteUnaligned(ref Unsafe.Add(ref output, o), form.Bytes);
        o += form.Length;
        i += 2;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(byte lead, byte trail) => (lead & 0xFC) == 0xD0 && (trail & 0xC0) == 0x80;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Letter(byte lead, byte trail) => (char)((lead & 0x1F) << 6 | trail & 0x3F);
}
