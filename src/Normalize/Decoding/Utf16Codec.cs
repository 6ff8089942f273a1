using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Normalize.Decoding;

/// <summary>UTF-16 in either byte order; an unpaired surrogate and an odd last byte become U+FFFD.</summary>
internal sealed class Utf16Codec(bool bigEndian) : ByteCodec
{
    private readonly bool _swap = bigEndian == BitConverter.IsLittleEndian;

    public override ReadOnlySpan<byte> ByteOrderMark => bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE];

    public override string Decode(ReadOnlySpan<byte> bytes, ref List<IllFormedSequence>? illFormed)
    {
        var units = new char[(bytes.Length + 1) / 2];
        bytes[..(bytes.Length & ~1)].CopyTo(MemoryMarshal.AsBytes(units.AsSpan()));
        if (_swap)
        {
            Span<short> whole = MemoryMarshal.Cast<char, short>(units.AsSpan(0, bytes.Length / 2));
            BinaryPrimitives.ReverseEndianness(whole, whole);
        }

        // Each step lands on a surrogate that is not the tail of a pair.
        int at = 0;
        for (int next; (next = units.AsSpan(at).IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0;)
        {
            at += next;
            if (at + 1 < units.Length && char.IsSurrogatePair(units[at], units[at + 1]))
            {
                at += 2;
                continue;
            }

            units[at] = '\uFFFD';
            Add(ref illFormed, at, bytes.Slice(at * 2, 2));
            at++;
        }

        if ((bytes.Length & 1) != 0)
        {
            units[^1] = '\uFFFD';
            Add(ref illFormed, units.Length - 1, bytes[^1..]);
        }

        return new string(units);
    }

    public override void Encode(ReadOnlySpan<char> text, IBufferWriter<byte> destination)
    {
        for (int at = 0, next; (next = text[at..].IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; at += 2)
        {
            at += next;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                throw CannotEncode(bigEndian ? "utf-16be" : "utf-16le", text, at);
            }
        }

        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> part = text[..Math.Min(text.Length, 1 << 15)];
            Span<byte> space = destination.GetSpan(part.Length * 2)[..(part.Length * 2)];
            MemoryMarshal.AsBytes(part).CopyTo(space);
            if (_swap)
            {
                Span<short> units = MemoryMarshal.Cast<byte, short>(space);
                BinaryPrimitives.ReverseEndianness(units, units);
            }

            destination.Advance(space.Length);
            text = text[part.Length..];
        }
    }
}
