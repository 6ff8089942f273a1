using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Transliteration;

/// <summary>The plain stretch of a text in UTF-16.</summary>
internal static class Utf16Kernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ForwardTables tables, ReadOnlySpan<char> source, ref int read, Span<char> destination, ref int written)
    {
        int i = read;
        int o = written;
        int room = destination.Length - (ForwardTables.MaxBytes / sizeof(char));
        bool[] lookAtAscii = tables.LookAtAscii;
        while (i < source.Length && o <= room)
        {
            char c = source[i];
            if (c < 128)
            {
                if (lookAtAscii[c])
                {
                    break;
                }

                destination[o++] = c;
                i++;
                continue;
            }

            int cell = c - LetterSet.First;
            if ((uint)cell < ForwardTables.Cells)
            {
                byte length = tables.Lengths16[cell];
                bool wordStart = tables.OnlyInsideWords && (i == 0 || !LetterSet.IsCell(source[i - 1]));
                if (length == ForwardTables.Look || wordStart || (tables.Composes[cell] && !(i + 1 < source.Length && !IsMark(source[i + 1]))))
                {
                    break;
                }

                // One store for the longest output; the next one overwrites what was too much.
                MemoryMarshal.Write(MemoryMarshal.AsBytes(destination[o..]), tables.Units[cell]);
                o += length;
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

    private static bool IsMark(char c) => (uint)(c - '\u0300') < 0x70;
}
