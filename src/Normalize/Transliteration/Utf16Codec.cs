using System.Buffers;
using System.Text;

namespace Normalize.Transliteration;

/// <summary>UTF-16: an unpaired surrogate is ill-formed, one unit long.</summary>
internal readonly struct Utf16Codec : ITextCodec<char>
{
    public static ReadOnlySpan<char> Replacement => "\uFFFD";

    public static OperationStatus Decode(ReadOnlySpan<char> source, out int scalar, out int length)
    {
        OperationStatus status = Rune.DecodeFromUtf16(source, out Rune rune, out length);
        scalar = rune.Value;
        return status;
    }

    public static char NeighbourBefore(ReadOnlySpan<char> source, int index) =>
        index > 0 && (LetterSet.IsCell(source[index - 1]) || char.IsAsciiDigit(source[index - 1])) ? source[index - 1] : '\0';

    public static ReadOnlySpan<char> Units(OutputForm form) => form.Text;

    public static void Bulk(ForwardTables tables, ReadOnlySpan<char> source, ref int read, Span<char> destination, ref int written) =>
        Utf16Kernel.Run(tables, source, ref read, destination, ref written);
}
