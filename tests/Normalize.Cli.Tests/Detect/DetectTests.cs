using System.Text;
using System.Text.Json;

namespace Normalize.Cli.Tests.Detect;

[TestFixture]
public sealed class DetectTests
{
    private const string Spaced = "М е к т е п т е г і балалар көктемгі мерекеге дайындалып жатыр.\n";

    [Test]
    public void Text_NamesEncodingScriptAndRules() =>
        Assert.That(Kaznorm.Run(Spaced, "detect").Text, Is.EqualTo("stdin: utf-8, cyrillic, 9 to change\n         9  spacing.letter-spaced\n"));

    [TestCase("Өзен жағасында балалар ойнап жүр.", "cyrillic", null)]
    [TestCase("Ózen jaǵasynda balalar oınap júr, kún shyqty.", "latin", "latn-2018")]
    [TestCase("قالا", "arabic", "arab-tote")]
    [TestCase("Қала, дала. City and steppe.", "mixed", null)]
    [TestCase("12 345", "none", null)]
    [TestCase("", "none", null)]
    public void Json_NamesScriptAndScheme(string text, string script, string? scheme)
    {
        using var found = JsonDocument.Parse(Kaznorm.Run(text, "detect", "--format", "json").Output);
        Assert.That(found.RootElement.GetProperty("script").GetString(), Is.EqualTo(script));
        Assert.That(found.RootElement.GetProperty("scheme").GetString(), Is.EqualTo(scheme));
    }

    [Test]
    public void Json_CountsRulesKindsAndIllFormedBytes()
    {
        byte[] input = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Spaced), 0xFF, .. "\n\nБөлісу: Facebook Twitter Telegram\n"u8];
        using var found = JsonDocument.Parse(Kaznorm.Run(input, "detect", "--format", "json").Output);
        JsonElement root = found.RootElement;
        Assert.That(root.GetProperty("bom").GetBoolean(), Is.True);
        Assert.That(root.GetProperty("ill_formed").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("rules").GetProperty("spacing.letter-spaced").GetInt32(), Is.EqualTo(9));
        Assert.That(root.GetProperty("boilerplate").GetProperty("share").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("kz-1048")]
    [TestCase("koi8-r")]
    [TestCase("utf-16le")]
    public void OtherEncodings_AreTold(string name)
    {
        Assert.That(SourceEncoding.TryGet(name, out SourceEncoding? encoding), Is.True);
        const string Text = "Балалар мектеп алаңында доп ойнап, кейін кітапханаға барды.";
        string plain = name == "koi8-r" ? Text.Replace('ң', 'н').Replace('қ', 'к').Replace('ғ', 'г').Replace('і', 'и') : Text;
        byte[] input = TextDecoder.Encode(plain, encoding!, false, []);
        Assert.That(Kaznorm.Run(input, "detect").Text, Does.StartWith($"stdin: {name}, cyrillic"));
    }

    [Test]
    public void JsonLines_AreAFindingEach()
    {
        RunResult run = Kaznorm.Run($"{{\"text\":\"{Spaced.Trim()}\"}}\n{{\"text\":\"Қар жауды.\"}}\n", "detect", "--format", "jsonl");
        string[] names = [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("name").GetString()!)];
        Assert.That(names, Is.EqualTo(new[] { "stdin:1", "stdin:2" }));
    }
}
