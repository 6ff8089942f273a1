using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Transliteration;

/// <summary>The plain stretch of a text in UTF-8.</summary>
internal static class Utf8Kernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ForwardTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
    {
        int i = read;
        int o = written;
        int room = destination.Length - ForwardTables.MaxBytes;
        bool[] lookAtAscii = tables.LookAtAscii;
        while (i < source.Length && o <= room)
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
            byte length = tables.Lengths8[cell];
            bool wordStart = tables.OnlyInsideWords && !Utf8Codec.EndsLetter(source, i);
            if (length == ForwardTables.Look || wordStart || (tables.Composes[cell] && source[i + 2] == 0xCC))
            {
                break;
            }

            // One store for the longest output; the next one overwrites what was too much.
            MemoryMarshal.Write(destination[o..], tables.Bytes[cell]);
            o += length;
            i += 2;
        }

        read = i;
        written = o;
    }
}
