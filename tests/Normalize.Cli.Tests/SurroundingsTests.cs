using System.Diagnostics;
using System.Text;
using static Normalize.Cli.Tests.ToolProcess;

namespace Normalize.Cli.Tests;

/// <summary>
/// What the tool says does not depend on the language, the script of digits or the clock of the machine it runs on. The tool is
/// built without cultures; here the runtime is told to load them all the same, so that a Turkish i would show.
/// </summary>
[TestFixture]
public sealed class SurroundingsTests
{
    private const string Invariant = "\"System.Globalization.Invariant\": true";

    private static readonly string[] s_commands =
    [
        "normalize --format jsonl --metadata --edits --boilerplate page.jsonl",
        "repair --ocr --unwrap --punctuation kazakh page.txt",
        "strip --stats page.txt 2>&1",
        "translit --to latn-2021-04 page.txt",
        "translit --to latn-iso9-1995 --unit document page.txt",
        "translit --from auto latin.txt",
        "translit --from latn-2018 latin.txt",
        "detect page.txt latin.txt",
        "report page.txt",
        "rules --format json",
        "schemes",
        "--help",
    ];

    private static readonly string s_page =
        "ИНДИРА ІЗДЕНІС ЖОЛЫНДА\n\n12 мамыр 2023, 10:15\nОқылды: 1 204\n\nІсмет пен Ильяс І с т і к т е тұрады , олар 45,6% ИНЕ мен ЖІП сатып алды . iшкi Istanbul IŞIK титулы.\n\n"
        + "Қарасу ауылының кітапханасы күзде жаңа ғимаратқа көшті, енді мұнда балаларға арналған бөлме де бар.\n\nАвтор: Сәуле Оразбекова\n";

    private static readonly Lazy<string> s_expected = new(() => Output("export LC_ALL=C TZ=UTC", "dotnet exec"));

    [TestCase("tr-TR", "tr_TR.UTF-8", "Europe/Istanbul")]
    [TestCase("kk-KZ", "kk_KZ.UTF-8", "Asia/Almaty")]
    [TestCase("ar-SA", "ar_SA.UTF-8", "Asia/Riyadh")]
    [TestCase("th-TH", "th_TH.UTF-8", "Pacific/Kiritimati")]
    public void CultureAndClock_DoNotMatter(string culture, string locale, string zone)
    {
        RequireUnix();
        using var folder = new TemporaryFolder();
        string configuration = File.ReadAllText(Path.ChangeExtension(Assembly, ".runtimeconfig.json"));
        Assert.That(configuration, Does.Contain(Invariant), "the tool is built without cultures");
        string cultures = folder.File("cultures.json", configuration.Replace(Invariant, Invariant.Replace("true", "false", StringComparison.Ordinal), StringComparison.Ordinal));
        RequireCultures(cultures);
        Assert.That(Output($"export LC_ALL={locale} TZ={zone}", $"dotnet exec --runtimeconfig '{cultures}'"), Is.EqualTo(s_expected.Value), culture);
    }

    /// <summary>The tool as configured has the data of all cultures in its memory; without them this test would prove nothing.</summary>
    private static void RequireCultures(string configuration)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", configuration, Assembly, "repair", "--unit", "line", "--line-buffered"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.WriteLine("Қар жауды .");
        process.StandardInput.Flush();
        string? answer = process.StandardOutput.ReadLine();
        string memory = File.ReadAllText($"/proc/{process.Id}/maps");
        process.StandardInput.Close();
        Assert.That(process.WaitForExit(Patience), Is.True);
        Assert.That(answer, Is.EqualTo("Қар жауды."), "the runtime needs libicu for this test: install it");
        Assert.That(memory, Does.Contain("libicuuc"), "the tool runs without cultures");
    }

    private static string Output(string surroundings, string runtime)
    {
        using var folder = new TemporaryFolder();
        string page = folder.File("page.txt", s_page);
        folder.File("latin.txt", "ISTANBUL men Ilyas istep júr. Qazaqstannyń ishki isteri, IT salasy, ınjır.\n");
        folder.File("page.jsonl", $"{{\"text\":{System.Text.Json.JsonSerializer.Serialize(s_page)}}}\n");
        var script = new StringBuilder($"set -e; cd '{Path.GetDirectoryName(page)}'; {surroundings}; kaznorm() {{ {runtime} '{Assembly}' \"$@\"; }}\n");
        foreach (string command in s_commands)
        {
            script.Append("kaznorm ").Append(command).Append('\n');
        }

        RunResult run = Bash(script.ToString());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Text, Has.Length.GreaterThan(20_000).And.Contain("2023-05-12"));
        return run.Text;
    }
}
