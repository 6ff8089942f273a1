using System.Diagnostics;

namespace Normalize.Cli.Tests.Shell;

/// <summary>Completion scripts, tried in the shells that are installed here.</summary>
[TestFixture]
public sealed class CompletionTests
{
    [TestCase("re", "repair restore report")]
    [TestCase("repair --unw", "--unwrap")]
    [TestCase("repair --meta", "")]
    [TestCase("translit --to latn-2021-0", "latn-2021-01 latn-2021-04")]
    [TestCase("translit --from au", "auto")]
    [TestCase("strip --disable boilerplate.sh", "boilerplate.share")]
    [TestCase("--format j", "jsonl")]
    [TestCase("detect --format j", "json jsonl")]
    [TestCase("completion z", "zsh")]
    [TestCase("repair --edits = some", "some-page.txt")]
    [TestCase("repair -o some", "some-page.txt")]
    [TestCase("repair some", "some-page.txt")]
    public void Bash_CompletesWhatTheParserKnows(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.File("some-page.txt", "");
        string script = folder.File("kaznorm.bash", Kaznorm.Run("", "completion", "bash").Text);
        string words = string.Join(' ', line.Split(' ').Select(word => $"'{word}'"));
        string answer = Shell("bash", "-c", $"cd '{Path.GetDirectoryName(script)}'; source '{script}'; COMP_WORDS=(kaznorm {words}); COMP_CWORD={line.Split(' ').Length}; _kaznorm; printf '%s\\n' \"${{COMPREPLY[@]}}\"");
        Assert.That(answer.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void Zsh_AcceptsTheScript()
    {
        using var folder = new TemporaryFolder();
        string script = folder.File("_kaznorm", Kaznorm.Run("", "completion", "zsh").Text);
        Assert.That(Shell("zsh", "-fc", $"autoload -U compinit; compinit -D -u; source '{script}'; print ${{_comps[kaznorm]}}").Trim(), Is.EqualTo("_kaznorm"));
    }

    [TestCase("re", "repair restore report")]
    [TestCase("repair --unw", "--unwrap")]
    [TestCase("translit --to latn-2021-0", "latn-2021-01 latn-2021-04")]
    [TestCase("detect --format j", "json jsonl")]
    public void Fish_CompletesWhatTheParserKnows(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        string script = folder.File("kaznorm.fish", Kaznorm.Run("", "completion", "fish").Text);
        string answer = Shell("fish", "-c", $"source '{script}'; complete -C 'kaznorm {line}'");
        Assert.That(answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('\t')[0]), Is.EquivalentTo(expected.Split(' ')));
    }

    [Test]
    public void Man_IsWellFormedAndNamesEveryOption()
    {
        string page = Kaznorm.Run("", "man").Text;
        Assert.That(page, Does.StartWith(".TH KAZNORM 1"));
        foreach (string option in (string[])["--edits[=FILE]", "--unwrap", "-j, --jobs N", "--max-record SIZE", "--lang kk|ru|en", "-V, --version"])
        {
            Assert.That(page, Does.Contain($".B {option.Replace("-", "\\-")}\n"));
        }

        Assert.That(page.Split('\n').Where(line => line.StartsWith('.')).Select(line => line.Split(' ')[0]).Distinct(), Is.SubsetOf(new[] { ".TH", ".SH", ".SS", ".TP", ".B", ".BR", ".nf", ".fi" }));
    }

    [Test]
    public void Man_IsReadByRoffWithoutAWord()
    {
        using var folder = new TemporaryFolder();
        string page = folder.File("kaznorm.1", Kaznorm.Run("", "man").Text);
        Assert.That(Shell("groff", "-ww", "-man", "-Tutf8", page), Does.Contain("KAZNORM(1)"));
    }

    private static string Shell(string name, params string[] args)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name))))
        {
            Assert.Ignore($"{name} is not installed here; nothing was checked.");
        }

        var start = new ProcessStartInfo(name, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string answer = process.StandardOutput.ReadToEnd();
        Assert.That(error.Result, Is.Empty);
        process.WaitForExit();
        return answer;
    }
}
