using System.Text;
using Normalize.Tests.Laws;

namespace Normalize.Cli.Tests;

/// <summary>
/// restore(filter(x)) is x for any bytes and any options: pages with every kind of damage, cut up and sprinkled with bytes
/// that are no text. The seeds are fixed; KAZNORM_ROUNDS asks for more of them. A failure prints seed, options and input.
/// </summary>
[TestFixture]
public sealed class RestoreLaws
{
    private static readonly int s_rounds = int.TryParse(Environment.GetEnvironmentVariable("KAZNORM_ROUNDS"), out int rounds) ? rounds : 250;

    private static readonly string[] s_sentences =
    [
        "Ауыл кітапханасы жаңа ғимаратқа көшті", "Таңертең өзен жағасына барған балалар мұздың жұқарғанын байқады.", "Бөлісу: Facebook Twitter Telegram",
        "Айгүл СЕЙІТОВА", "1284", "photo 51877 Мәдениет", "Пікір қалдырыңыз", "Іс-шаралар 2023 жылы 600-ге жуық отбасыға арналды.", "Ózen jaǵasynda balalar oınap júr.",
        "Жұмысты 1990-\nжылдары салынған ескі қойманың тақтайымен бастайтын болды", "Кітап қоры екі есе өсті», – дейді ол.", "\u0644\u0627 \u062F\u0627\u0644\u0627", "😀 x² <b>&amp;</b> {\"a\":1}",
    ];

    private static readonly string[] s_verbs = ["normalize", "repair", "strip", "translit --to latn-2021-04", "translit --to arab-tote", "translit --from auto", "translit --from latn-2018 --to latn-2021-04"];
    private static readonly string[] s_rules = ["", "", "--max-safety lossless", "--max-safety heuristic", "--disable spacing.letter-spaced --disable boilerplate.share"];
    private static readonly string[] s_repairs = ["", "--ocr", "--unwrap", "--ocr --unwrap"];
    private static readonly string[] s_units = ["", "", "--unit line", "--unit line -j 3", "-z", "--unit document", "--unit line --line-buffered"];
    private static readonly string[] s_encodings = ["", "", "", "--from-code utf-8", "--from-code kz-1048", "--from-code koi8-r"];

    [Test]
    public void Text_ComesBackByteForByte()
    {
        using var folder = new TemporaryFolder();
        int changed = 0;
        string edits = folder.File("edits");
        for (int seed = 0; seed < s_rounds; seed++)
        {
            var random = new Random(seed);
            string verb = Verb(random);
            string unit = Pick(s_units, random);
            string encoding = Pick(s_encodings, random);
            string[] args = Words(verb, unit, encoding);
            bool documents = unit is "--unit document" || (unit.Length == 0 && !verb.StartsWith("translit", StringComparison.Ordinal));
            string[] files = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => folder.File($"{i}"))];
            byte[] all = [.. files.SelectMany(file => Write(file, Bytes(random, documents)))];
            RunResult run = Kaznorm.Run("", [.. args, $"--edits={edits}", .. files]);
            Assert.That(run.ExitCode, Is.Zero, $"{seed}: {run.Error}");
            changed += run.Output.AsSpan().SequenceEqual(all) ? 0 : 1;
            RunResult back = Kaznorm.Run(run.Output, "restore", $"--edits={edits}");
            Assert.That(back.Output, Is.EqualTo(all), () => $"seed {seed}, kaznorm {string.Join(' ', args)}, {back.Error}{Convert.ToHexString(all)}");
        }

        Assert.That(changed, Is.GreaterThan(s_rounds / 2), "most of what is generated has something to restore");
    }

    [Test]
    public void JsonLines_ComeBackByteForByte()
    {
        int changed = 0;
        for (int seed = 0; seed < s_rounds; seed++)
        {
            var random = new Random(seed);
            string[] args = Words(Verb(random), "--format jsonl --edits", random.Next(2) == 0 ? "-j 3" : "");
            byte[] input = Sprinkled(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Line(random)))), random, random.Next(3) == 0 ? 200 : 5000);
            RunResult run = Kaznorm.Run(input, args);
            Assert.That(run.ExitCode, Is.EqualTo(0).Or.EqualTo(1), $"{seed}: {run.Error}");
            changed += run.Text.Contains("\"rule\"", StringComparison.Ordinal) ? 1 : 0;
            RunResult back = Kaznorm.Run(run.Output, "restore", "--format", "jsonl");
            Assert.That(back.Output, Is.EqualTo(input), () => $"seed {seed}, kaznorm {string.Join(' ', args)}, {back.Error}{Convert.ToHexString(input)}");
        }

        Assert.That(changed, Is.GreaterThan(s_rounds / 2), "most of what is generated has something to restore");
    }

    private static string Verb(Random random)
    {
        string verb = Pick(s_verbs, random);
        string repair = verb is "normalize" or "repair" ? Pick(s_repairs, random) : "";
        string to = verb == "normalize" && random.Next(4) == 0 ? "--to latn-2018" : "";
        return $"{verb} {repair} {to} {Pick(s_rules, random)}";
    }

    /// <summary>A file; one that is read by lines is no UTF-16, which has none.</summary>
    private static byte[] Bytes(Random random, bool mayBeUtf16)
    {
        string text = string.Join(random.Next(3) switch { 0 => "\n", 1 => "\r\n", _ => "\n\n" }, Enumerable.Range(0, random.Next(8)).Select(_ => Pick(s_sentences, random)));
        text = random.Next(4) == 0 ? text : Damage.Some(text, random);
        byte[] bytes = random.Next(8) switch
        {
            < 2 when !mayBeUtf16 => Encoding.UTF8.GetBytes(text),
            0 => Encoding.Unicode.GetBytes('\uFEFF' + text),
            1 => Encoding.BigEndianUnicode.GetBytes(text),
            2 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };
        return Sprinkled(bytes, random, random.Next(3) == 0 ? 40 : 1_000_000);
    }

    private static string Line(Random random)
    {
        string text = random.Next(3) == 0 ? Pick(s_sentences, random) : Damage.Some(Pick(s_sentences, random) + "\n\n" + Pick(s_sentences, random), random);
        string token = random.Next(3) switch
        {
            0 => System.Text.Json.JsonSerializer.Serialize(text),
            1 => string.Concat(text.Select(c => $"\\u{(int)c:x4}")) is var escaped ? $"\"{escaped}\"" : "",
            _ => $"\"{string.Concat(text.Select(c => c < ' ' || c is '"' or '\\' || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()))}\"",
        };
        return random.Next(4) switch
        {
            0 => $"{{\"id\": {random.Next()}, \"text\" : {token}, \"z\":[1, 2]}}\n",
            1 => $"{{\"text\":{token}}}\r\n",
            2 => $" {{\"metadata\":{{}},\"text\":{token} }} \n",
            _ => $"{{\"text\":{token}}}\n",
        };
    }

    /// <summary>The bytes with one of some hundred replaced by any other.</summary>
    private static byte[] Sprinkled(byte[] bytes, Random random, int oneIn) =>
        [.. bytes.Select(b => random.Next(oneIn) == 0 ? (byte)random.Next(256) : b)];

    private static byte[] Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(file, bytes);
        return bytes;
    }

    private static string[] Words(params string[] parts) => string.Join(' ', parts).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];
}
