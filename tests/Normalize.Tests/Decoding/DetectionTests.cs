using System.Text;
using NUnit.Framework;

namespace Normalize.Tests.Decoding;

public class DetectionTests
{
    private const string Kazakh = "Ауыл тұрғындары жаңа көпірдің қашан салынатынын әкімнен сұрады.";
    private const string Russian = "Жители аула спросили у акима, когда построят новый мост через реку.";

    private static IEnumerable<TestCaseData> Texts()
    {
        foreach (SourceEncoding encoding in SourceEncoding.All)
        {
            yield return new TestCaseData(encoding.Name, Russian);
            if (encoding.Name is "kz-1048" or "ptcp154" || encoding.Name.StartsWith("utf", StringComparison.Ordinal))
            {
                yield return new TestCaseData(encoding.Name, Kazakh);
            }
        }
    }

    [TestCaseSource(nameof(Texts))]
    public void Decode_WithoutAMark_ReadsTheText(string name, string text)
    {
        SourceEncoding.TryGet(name, out SourceEncoding? encoding);
        byte[] bytes = TextDecoder.Encode(text, encoding!, byteOrderMark: false, []);
        Assert.That(TextDecoder.Decode(bytes).Text, Is.EqualTo(text));
    }

    [Test]
    public void Detect_OfUtf8WithABrokenByte_IsUtf8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Kazakh);
        bytes[9] = 0xFF;
        Assert.That(TextDecoder.Detect(bytes), Is.SameAs(SourceEncoding.Utf8));
    }

    [TestCase("")]
    [TestCase("ASCII only, nothing else")]
    [TestCase("a\0b\0c\0")]
    public void Detect_OfAscii_IsUtf8(string text) =>
        Assert.That(TextDecoder.Detect(Encoding.UTF8.GetBytes(text)), Is.SameAs(SourceEncoding.Utf8));
}
