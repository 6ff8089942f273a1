using System.Buffers;
using System.Text;

namespace Normalize.Transliteration;

/// <summary>UTF-8: ill-formed input goes by maximal subparts, as Unicode recommends.</summary>
internal readonly struct Utf8Codec : ITextCodec<byte>
{
    public static ReadOnlySpan<byte> Replacement => "\uFFFD"u8;

    public static OperationStatus Decode(ReadOnlySpan<byte> source, out int scalar, out int length)
    {
        OperationStatus status = Rune.DecodeFromUtf8(source, out Rune rune, out length);
        scalar = rune.Value;
        return status;
    }

    /// <remarks>A lead byte always begins a sequence, so looking two bytes back cannot be fooled.</remarks>
    public static char NeighbourBefore(ReadOnlySpan<byte> source, int index)
    {
        if (index > 0 && char.IsAsciiDigit((char)source[index - 1]))
        {
            return (char)source[index - 1];
        }

        return EndsLetter(source, index) ? (char)((source[index - 2] & 0x1F) << 6 | source[index - 1] & 0x3F) : '\0';
    }

    /// <summary>A letter of U+0400..U+04FF ends before <paramref name="index"/>.</summary>
    public static bool EndsLetter(ReadOnlySpan<byte> source, int index) =>
        index >= 2 && (source[index - 2] & 0xFC) == 0xD0 && (source[index - 1] & 0xC0) == 0x80;

    public static ReadOnlySpan<byte> Units(OutputForm form) => form.Utf8;

    public static void Bulk(ForwardTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written) =>
        Utf8Kernel.Run(tables, source, ref read, destination, ref written);
}
