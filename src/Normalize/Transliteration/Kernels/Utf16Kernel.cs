using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>UTF-16: one letter after the other through a table of 256 cells.</summary>
internal static class Utf16Kernel
{
    /// <summary>Stops where the rules have to look, and before the destination runs out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ForwardTables tables, ReadOnlySpan<char> source, ref int read, Span<char> destination, ref int written)
    {
        int i = read;
        int o = written;
        int room = destination.Length - (2 * PackedForm.MaxLength / sizeof(char));
        bool[] lookAtAscii = tables.LookAtAscii;
        bool free = !tables.OnlyInsideWords;
        while (i < source.Length && o <= room)
        {
            char c = source[i];
            if (c < 128)
            {
                if (lookAtAscii[c])
                {
                    PackedForm sign = tables.Utf16.Signs[c];
                    if (sign.Length == 0 || i == 0 || i + 1 == source.Length || IsInNumber(source, i))
                    {
                        break;
                    }

                    o += Write(sign, destination, o);
                    i++;
                    continue;
                }

                destination[o++] = c;
                i++;
                continue;
            }

            int cell = c - LetterSet.First;
            if ((uint)cell < ForwardTables.Cells)
            {
                // A mark that was written goes again when its letter turns out to be for the rules.
                int start = o;
                if ((tables.Composes[cell] && !(i + 1 < source.Length && !IsMark(source[i + 1])))
                    || (!free && !TryStartWord(tables, source, i, destination, ref o)))
                {
                    break;
                }

                byte length = tables.Lengths16[cell];
                if (length != ForwardTables.Look)
                {
                    o += Write(new PackedForm(tables.Units[cell], length), destination, o);
                }
                else if (TryLetter(tables.Utf16.Letters[cell], source, i, out PackedForm form))
                {
                    o += Write(form, destination, o);
                }
                else
                {
                    o = start;
                    break;
                }

                i++;
                continue;
            }

            if (tables.SignsBeyondAscii || char.IsSurrogate(c))
            {
                break;
            }

            destination[o++] = c;
            i++;
        }

        read = i;
        written = o;
    }

    /// <summary>One store for the longest form; the next one overwrites what was too much.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Write(PackedForm form, Span<char> destination, int at)
    {
        MemoryMarshal.Write(MemoryMarshal.AsBytes(destination[at..]), form.Bytes);
        return form.Length;
    }

    /// <summary>What a letter gives that looks at one neighbour, if that is there to be seen.</summary>
    private static bool TryLetter(in LetterEntry entry, ReadOnlySpan<char> source, int i, out PackedForm form)
    {
        form = entry.Plain;
        switch (entry.Kind)
        {
            case LetterKind.Cased when i + 1 < source.Length && LetterSet.IsCell(source[i + 1]):
                form = Alphabet.IsUpper(source[i + 1]) ? entry.Other : entry.Plain;
                return true;
            case LetterKind.Behind when i > 0 && !IsMark(source[i - 1]):
                form = LetterSet.IsCell(source[i - 1]) && entry.Neighbours.Contains(Alphabet.ToLower(source[i - 1])) ? entry.Other : entry.Plain;
                return true;
            case LetterKind.Ahead when i + 1 < source.Length && !IsMark(source[i + 1]):
                return !(LetterSet.IsCell(source[i + 1]) && entry.Neighbours.Contains(Alphabet.ToLower(source[i + 1])));
            default:
                return false;
        }
    }

    /// <summary>Writes the mark before a word that asks for it; false when the rules have to look at the word. True inside words.</summary>
    private static bool TryStartWord(ForwardTables tables, ReadOnlySpan<char> source, int i, Span<char> destination, ref int o)
    {
        if (i == 0 || IsMark(source[i - 1]) || (tables.KeepsRomanNumerals && source[i] is 'Х' or 'І'))
        {
            return false;
        }

        if (LetterSet.IsCell(source[i - 1]))
        {
            return true;
        }

        LetterTraits traits = 0;
        int end = i;
        for (; end < source.Length && LetterSet.IsCell(source[end]); end++)
        {
            traits |= tables.Neighbours[source[end] - LetterSet.First];
        }

        if (end == source.Length || IsMark(source[end]) || end - i >= ForwardRules.LongestWord)
        {
            return false;
        }

        if ((traits & (LetterTraits.Asks | LetterTraits.Forbids)) == LetterTraits.Asks)
        {
            if (tables.Utf16.Mark.Length == 0)
            {
                return false;
            }

            o += Write(tables.Utf16.Mark, destination, o);
        }

        return true;
    }

    private static bool IsInNumber(ReadOnlySpan<char> source, int i) =>
        !char.IsAsciiDigit(source[i]) && char.IsAsciiDigit(source[i - 1]) && char.IsAsciiDigit(source[i + 1]);

    private static bool IsMark(char c) => (uint)(c - '\u0300') < 0x70;
}
