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
        int lastWrite = destination.Length - PackedForm.MaxLength;

        // A letter looks at up to two bytes behind it; the last one is for the rules.
        upTo = Math.Min(upTo, source.Length - 3);
        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        ref bool lookAtAscii = ref MemoryMarshal.GetArrayDataReference(tables.LookAtAscii);
        while (i < upTo && o <= lastWrite)
        {
            byte b = Unsafe.Add(ref input, i);
            if (b < 128)
            {
                if (Unsafe.Add(ref lookAtAscii, b))
                {
                    break;
                }

                Unsafe.Add(ref output, o++) = b;
                i++;
            }
            else if (!TryLetter(tables, ref input, ref i, ref output, ref o))
            {
                break;
            }
        }

        read = i;
        written = o;
    }

    /// <summary>
    /// The letter at <paramref name="i"/>, if one neighbour at most decides what it gives. Four bytes of input and eight of
    /// output are there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLetter(ForwardTables tables, ref byte input, ref int i, ref byte output, ref int o)
    {
        byte lead = Unsafe.Add(ref input, i);
        byte trail = Unsafe.Add(ref input, i + 1);
        byte behind = Unsafe.Add(ref input, i + 2);
        if ((lead & 0xFC) != 0xD0 || (trail & 0xC0) != 0x80 || behind == 0xCC)
        {
            return false;
        }

        if (tables.OnlyInsideWords && (i < 2 || !IsLetter(Unsafe.Add(ref input, i - 2), Unsafe.Add(ref input, i - 1))))
        {
            return false;
        }

        ref LetterEntry entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Letters), (lead & 3) << 6 | trail & 0x3F);
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
                    form = IsLetter(first, second) && entry.After.Contains(Alphabet.ToLower(Letter(first, second))) ? entry.Other : entry.Plain;
                    break;
                default:
                    return false;
            }
        }

        // One store for the longest output; the next one overwrites what was too much.
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
