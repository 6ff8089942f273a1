using System.Text;
using System.Text.RegularExpressions;
using Normalize.DataTools;

namespace Normalize.Tests.Readme;

[TestFixture]
public sealed partial class ReadmeTests
{
    private static readonly string s_root = Repository.FindRoot();
    private static readonly string s_readme = File.ReadAllText(Path.Combine(s_root, "README.md"));

    [Test]
    public void Example_IsTheOneThatIsCompiled()
    {
        string source = File.ReadAllText(Path.Combine(s_root, "tests", "Normalize.Tests", "Readme", "ReadmeExample.cs"));
        string[] lines = source.Split('\n');
        int start = Array.FindIndex(lines, line => line.Contains("// <example>"));
        int end = Array.FindIndex(lines, line => line.Contains("// </example>"));
        string example = string.Join('\n', lines[(start + 1)..end].Select(line => line.Length > 8 ? line[8..] : ""));
        Assert.That(s_readme, Does.Contain("```csharp\nusing Normalize;\n\n" + example + "\n```"));
    }

    [Test]
    public void Example_DoesWhatItSays()
    {
        string page = Sample("page.txt");
        (string mended, string latin, string restored, DocumentMetadata metadata) = ReadmeExample.Run(page);
        Assert.That(mended, Is.EqualTo("кітапхана ашық, келіңіздер"));
        Assert.That(latin, Is.EqualTo("Qoş keldıñız"));
        Assert.That(restored, Is.EqualTo(page));
        Assert.That(metadata.Title?.Text, Is.EqualTo(page[..page.IndexOf('\n', StringComparison.Ordinal)]));
    }

    [Test]
    public void BeforeAndAfter_AreTheSampleAndItsResult()
    {
        Assert.That(s_readme, Does.Contain("```text\n" + Sample("page.txt") + "```"));
        Assert.That(s_readme, Does.Contain("```text\n" + Sample("page.expected.txt") + "```"));
    }

    [Test]
    public void Sample_ComesOutAsExpected()
    {
        string text = KazakhText.Normalize(Sample("page.txt"));
        Assert.That(text, Is.EqualTo(Sample("page.expected.txt")));
        Assert.That(KazakhText.Normalize(text), Is.SameAs(text), "a second run changes nothing more");
        DocumentMetadata metadata = new Normalizer(NormalizerOptions.Default).NormalizeAndExplain(Sample("page.txt")).Metadata;
        Assert.That(metadata.Bylines.Select(byline => byline.Text), Is.EqualTo(new[] { "Айгүл СЕЙІТОВА" }));
    }

    [Test]
    public void SchemeTable_IsTheListOfSchemes()
    {
        var table = new StringBuilder("| scheme | what | status |\n|---|---|---|\n");
        foreach (TransliterationScheme scheme in TransliterationScheme.All)
        {
            table.Append($"| `{scheme.Id}` | {scheme.Name} | {scheme.Status}{(scheme.IsReversible ? "; reversible" : "")} |\n");
        }

        Assert.That(s_readme, Does.Contain(table.ToString()));
    }

    [Test]
    public void Promises_NameTestsThatExist()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(s_root, "tests"), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];
        string table = s_readme[s_readme.IndexOf("## Promises", StringComparison.Ordinal)..s_readme.IndexOf("## Limits", StringComparison.Ordinal)];
        string[] names = [.. TestName().Matches(table).Select(match => match.Groups[1].Value)];
        Assert.That(names, Has.Length.GreaterThan(10));
        Assert.That(names.Except(files), Is.Empty);
    }

    [GeneratedRegex("`(\\w+(?:Laws|Tests))`")]
    private static partial Regex TestName();

    private static string Sample(string name) => File.ReadAllText(Path.Combine(s_root, "data", "samples", name));
}
