using System.Text;

namespace Normalize.Tests.Characters;

/// <summary>Misread text in which bytes that the wrong encoding has no character for were dropped or became U+FFFD.</summary>
[TestFixture]
public sealed class VanishedByteTests
{
    private const string Text = "Сәрсенбі күні Астанада ірі жәрмеңке ашылып, оған елдің әр аймағынан шеберлер мен суретшілер келді.";

    /// <summary>The characters 80 to 9F of windows-1252; a blank where it has none.</summary>
    private const string Upper = "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D  \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    [TestCase("", TestName = "MissingLetters_AreFoundByTheWords(dropped)")]
    [TestCase("\uFFFD", TestName = "MissingLetters_AreFoundByTheWords(replaced)")]
    public void MissingLetters_AreFoundByTheWords(string lost)
    {
        string misread = string.Concat(Encoding.UTF8.GetBytes(Text).Select(b => b is < 0x80 or > 0x9F ? ((char)b).ToString() : Upper[b - 0x80] == ' ' ? lost : Upper[b - 0x80].ToString()));
        Assert.That(misread, Has.Length.LessThan(2 * Text.Length));
        Assert.That(KazakhText.Repair(misread), Is.EqualTo(Text));
    }
}
