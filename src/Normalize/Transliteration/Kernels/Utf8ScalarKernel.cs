using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        int room = destination.Length - ForwardTables.MaxBytes;
        bool[] lookAtAscii = tables.LookAtAscii;
        ulong[] cells = tables.Bytes;
        byte[] lengths = tables.Lengths8;
        while (i < upTo && o <= room)
        {
            byte b = source[i];
            if (b < 128)
            {
                if (lookAtAscii[b])
                {
                    break;
                }

                destination[o++] = b;
                i++;
                continue;
            }

            if ((b & 0xFC) != 0xD0 || i + 2 >= source.Length || (source[i + 1] & 0xC0) != 0x80)
            {
                break;
            }

            int cell = (b & 3) << 6 | source[i + 1] & 0x3F;
            byte length = lengths[cell];
            bool wordStart = tables.OnlyInsideWords && !Utf8Codec.EndsLetter(source, i);
            if (length == ForwardTables.Look || wordStart || (source[i + 2] == 0xCC && tables.Composes[cell]))
            {
                break;
            }

            // One store for the longest output; the next one overwrites what was too much.
            MemoryMarshal.Write(destination[o..], cells[cell]);
            o += length;
            i += 2;
        }

        read = i;
        written = o;
    }
}
