using System.Buffers;
using System.Text;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

/// <summary>Feeds a transliterator a text in pieces, into a destination that is too small.</summary>
internal static class Pieces
{
    /// <summary>Takes nothing ill-formed for U+FFFD: that has to be in the output itself.</summary>
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Utf8(Transliterator transliterator, byte[] bytes, int piece, int room)
    {
        var output = new ArrayBufferWriter<byte>();
        byte[] destination = new byte[room];
        var state = default(TransliteratorState);
        int start = 0;
        int end = 0;
        while (true)
        {
            OperationStatus status = transliterator.TransliterateUtf8(bytes.AsSpan(start, end - start), destination, ref state, out int consumed, out int written, end == bytes.Length);
            output.Write(destination.AsSpan(0, written));
            start += consumed;
            if (status == OperationStatus.DestinationTooSmall)
            {
                continue;
            }

            if (end == bytes.Length)
            {
                Assert.That(status, Is.EqualTo(OperationStatus.Done));
                Assert.That(start, Is.EqualTo(end));
                return s_strict.GetString(output.WrittenSpan);
            }

            end = Math.Min(bytes.Length, end + piece);
        }
    }

    public static string Utf16(Transliterator transliterator, string text, int piece, int room)
    {
        var output = new StringBuilder();
        char[] destination = new char[room];
        var state = default(TransliteratorState);
        int start = 0;
        int end = 0;
        while (true)
        {
            OperationStatus status = transliterator.Transliterate(text.AsSpan(start, end - start), destination, ref state, out int consumed, out int written, end == text.Length);
            output.Append(destination.AsSpan(0, written));
            start += consumed;
            if (status == OperationStatus.DestinationTooSmall)
            {
                continue;
            }

            if (end == text.Length)
            {
                return output.ToString();
            }

            end = Math.Min(text.Length, end + piece);
        }
    }
}
