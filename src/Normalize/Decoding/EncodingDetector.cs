using System.Buffers;
using System.Text;

namespace Normalize.Decoding;

/// <summary>Tells the encoding of bytes by their marks, their form and their letters.</summary>
internal static class EncodingDetector
{
    /// <summary>How many bytes are looked at, from the first that is not ASCII; 40 letters are enough for most texts.</summary>
    private const int SampleLength = 8192;

    private static readonly SourceEncoding[] s_marked = [SourceEncoding.Utf8, SourceEncoding.Utf16LittleEndian, SourceEncoding.Utf16BigEndian];

    private static readonly SourceEncoding[] s_singleByte = [.. SourceEncoding.All.Where(encoding => encoding.Implementation is SingleByteCodec)];

    public static SourceEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        foreach (SourceEncoding encoding in s_marked)
        {
            if (bytes.StartsWith(encoding.Implementation.ByteOrderMark))
            {
                return encoding;
            }
        }

        if (LooksLikeUtf16(bytes, lowByteFirst: true))
        {
            return SourceEncoding.Utf16LittleEndian;
        }

        if (LooksLikeUtf16(bytes, lowByteFirst: false))
        {
            return SourceEncoding.Utf16BigEndian;
        }

        return LooksLikeUtf8(bytes) ? SourceEncoding.Utf8 : LikeliestSingleByte(Sample(bytes));
    }

    /// <summary>
    /// Cyrillic in UTF-16 has the byte 04 in every second place; an eighth of those places is enough. No UTF-8 text has it:
    /// there it is a control character.
    /// </summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, bool lowByteFirst)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length & ~1, SampleLength)];
        int cyrillic = 0;
        for (int i = lowByteFirst ? 1 : 0; i < sample.Length; i += 2)
        {
            cyrillic += sample[i] == 0x04 ? 1 : 0;
        }

        return cyrillic > 0 && cyrillic >= sample.Length / 16;
    }

    /// <summary>
    /// Well-formed, or with as many well-formed sequences as broken ones: no other encoding makes them by chance. One broken
    /// sequence alone, such as a letter cut at the end, says nothing.
    /// </summary>
    private static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        int balance = 0;
        while (true)
        {
            int ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                return balance >= -1;
            }

            bytes = bytes[ascii..];
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int length);
            balance += status == OperationStatus.Done ? 1 : -1;
            bytes = bytes[length..];
        }
    }

    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        // From the beginning of the word, so that its first letters count too.
        int first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return bytes.Slice(first, Math.Min(bytes.Length - first, SampleLength));
    }

    private static SourceEncoding LikeliestSingleByte(ReadOnlySpan<byte> sample)
    {
        SourceEncoding best = s_singleByte[0];
        float bestCost = float.PositiveInfinity;
        foreach (SourceEncoding encoding in s_singleByte)
        {
            float cost = LetterStatistics.Cost((SingleByteCodec)encoding.Implementation, sample);
            if (cost < bestCost)
            {
                (best, bestCost) = (encoding, cost);
            }
        }

        return best;
    }
}
