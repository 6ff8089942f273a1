using System.Text;
using NUnit.Framework;

namespace Normalize.Tests.Decoding;

public class TextDecoderTests
{
    private static readonly string[] s_encodings = [.. SourceEncoding.All.Select(e => e.Name)];

    [TestCaseSource(nameof(s_encodings))]
    public void Encode_OfDecodedRandomBytes_GivesTheBytesBack(string name)
    {
        SourceEncoding.TryGet(name, out SourceEncoding? encoding);
        var random = new Random(1048);
        for (int round = 0; round < 3000; round++)
        {
            byte[] bytes = RandomBytes(random);
            DecodedText decoded = TextDecoder.Decode(bytes, encoding);
            byte[] back = TextDecoder.Encode(decoded.Text, decoded.Encoding, decoded.HasByteOrderMark, decoded.IllFormed);
            Assert.That(back, Is.EqualTo(bytes), () => $"{name}: {Convert.ToHexString(bytes)}");
            Assert.That(IsWellFormed(decoded.Text), () => $"{name}: {Convert.ToHexString(bytes)}");
        }
    }

    [Test]
    public void Encode_OfDetectedRandomBytes_GivesTheBytesBack()
    {
        var random = new Random(20);
        for (int round = 0; round < 10000; round++)
        {
            byte[] bytes = RandomBytes(random);
            DecodedText decoded = TextDecoder.Decode(bytes);
            Assert.That(TextDecoder.Encode(decoded.Text, decoded.Encoding, decoded.HasByteOrderMark, decoded.IllFormed), Is.EqualTo(bytes), () => Convert.ToHexString(bytes));
        }
    }

    [Test]
    public void Decode_Utf8_ReplacesTheSameSubpartsAsTheFramework()
    {
        var random = new Random(8);
        for (int round = 0; round < 10000; round++)
        {
            byte[] bytes = RandomBytes(random);
            if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            {
                continue;
            }

            Assert.That(TextDecoder.Decode(bytes, SourceEncoding.Utf8).Text, Is.EqualTo(Encoding.UTF8.GetString(bytes)), () => Convert.ToHexString(bytes));
        }
    }

    [TestCase("", "", "", TestName = "Empty input")]
    [TestCase("EFBBBF", "", "", TestName = "Only a mark")]
    [TestCase("00", "0000", "", TestName = "NUL")]
    [TestCase("EFBFBD", "FFFD", "", TestName = "A true U+FFFD is well-formed")]
    [TestCase("D3", "FFFD", "0:D3", TestName = "A letter cut at the end")]
    [TestCase("41E282D39941", "0041 FFFD 04D9 0041", "1:E282", TestName = "A maximal subpart is one U+FFFD")]
    [TestCase("EDA080", "FFFD FFFD FFFD", "0:ED 1:A0 2:80", TestName = "A surrogate in UTF-8 is three")]
    [TestCase("C080F09F", "FFFD FFFD FFFD", "0:C0 1:80 2:F09F", TestName = "Overlong forms")]
    public void Decode_Utf8(string hex, string text, string illFormed)
    {
        DecodedText decoded = TextDecoder.Decode(Convert.FromHexString(hex), SourceEncoding.Utf8);
        Assert.That(string.Join(' ', decoded.Text.Select(c => ((int)c).ToString("X4"))), Is.EqualTo(text));
        Assert.That(string.Join(' ', decoded.IllFormed.Select(s => $"{s.Offset}:{Convert.ToHexString(s.Bytes.Span)}")), Is.EqualTo(illFormed));
    }

    [TestCase("D904", "04D9", "", TestName = "A letter")]
    [TestCase("3DD800DE", "D83D DE00", "", TestName = "A pair")]
    [TestCase("3DD84100", "FFFD 0041", "0:3DD8", TestName = "A high surrogate alone")]
    [TestCase("00DE3DD8", "FFFD FFFD", "0:00DE 1:3DD8", TestName = "A pair the wrong way round")]
    [TestCase("410042", "0041 FFFD", "1:42", TestName = "An odd byte")]
    [TestCase("3DD842", "FFFD FFFD", "0:3DD8 1:42", TestName = "A high surrogate before an odd byte")]
    public void Decode_Utf16(string hex, string text, string illFormed)
    {
        DecodedText decoded = TextDecoder.Decode(Convert.FromHexString(hex), SourceEncoding.Utf16LittleEndian);
        Assert.That(string.Join(' ', decoded.Text.Select(c => ((int)c).ToString("X4"))), Is.EqualTo(text));
        Assert.That(string.Join(' ', decoded.IllFormed.Select(s => $"{s.Offset}:{Convert.ToHexString(s.Bytes.Span)}")), Is.EqualTo(illFormed));
    }

    [TestCase("EFBBBFD399", "utf-8")]
    [TestCase("FFFED904", "utf-16le")]
    [TestCase("FEFF04D9", "utf-16be")]
    public void Decode_WithAMark_TakesTheMarkAway(string hex, string encoding)
    {
        byte[] bytes = Convert.FromHexString(hex);
        DecodedText decoded = TextDecoder.Decode(bytes);
        Assert.That(decoded.Text, Is.EqualTo("\u04D9"));
        Assert.That(decoded.HasByteOrderMark);
        Assert.That(decoded.Encoding.Name, Is.EqualTo(encoding));
        Assert.That(TextDecoder.Encode(decoded.Text, decoded.Encoding, true, decoded.IllFormed), Is.EqualTo(bytes));
    }

    [Test]
    public void Decode_AHundredMegabytesInOneLine_IsLinear()
    {
        byte[] bytes = new byte[100_000_000];
        Array.Fill(bytes, (byte)'a');
        bytes[^1] = 0xD3;
        DecodedText decoded = TextDecoder.Decode(bytes);
        Assert.That(decoded.Text, Has.Length.EqualTo(bytes.Length));
        Assert.That(decoded.IllFormed, Has.Count.EqualTo(1));
    }

    [Test]
    public void Encode_OfAForeignCharacter_NamesIt() =>
        Assert.That(() => TextDecoder.Encode("\u04D9", SourceEncoding.Windows1251, false, []), Throws.ArgumentException.With.Message.Contains("U+04D9"));

    [Test]
    public void Encode_OfAnIllFormedSequenceThatHasNoPlace_Throws() =>
        Assert.That(() => TextDecoder.Encode("ab", SourceEncoding.Utf8, false, [new IllFormedSequence(1, new byte[] { 0xFF })]), Throws.ArgumentException);

    /// <summary>Half noise, half lead and trail bytes that nearly fit; now and then a mark.</summary>
    private static byte[] RandomBytes(Random random)
    {
        byte[] bytes = new byte[random.Next(24)];
        random.NextBytes(bytes);
        ReadOnlySpan<byte> likely = [0xD0, 0xD1, 0xD2, 0xD3, 0x80, 0x99, 0xBF, 0xE2, 0xF0, 0x9F, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x04, 0x00, 0xD8, 0xDC, 0x41];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = random.Next(2) == 0 ? likely[random.Next(likely.Length)] : bytes[i];
        }

        return bytes;
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
