using Normalize.DataTools;

namespace Normalize.Tests.Data;

[TestFixture]
public sealed class GeneratedCodeTests
{
    private static readonly string s_root = Repository.FindRoot();

    public static IEnumerable<TestCaseData> Files() =>
        GenerateCommand.All(s_root).Select(file => new TestCaseData(file.Path, file.Text).SetArgDisplayNames(file.Path));

    [TestCaseSource(nameof(Files))]
    public void GeneratedFile_IsWhatItsGeneratorGives(string path, string text) =>
        Assert.That(File.ReadAllText(Path.Combine(s_root, path)), Is.EqualTo(text));

    [Test]
    public void Sources_NameEveryDataFileThatComesFromElsewhere()
    {
        string[] lines = File.ReadAllLines(Path.Combine(s_root, "data", "SOURCES.tsv"));
        Assert.That(lines[0], Is.EqualTo("file\tsource\tlicence\tuse"));
        foreach (string line in lines[1..])
        {
            string[] fields = line.Split('\t');
            Assert.That(fields, Has.Length.EqualTo(4).And.None.Empty, line);
            string pattern = fields[0].Split('/')[^1];
            string folder = Path.Combine(s_root, Path.GetDirectoryName(fields[0]) ?? "");
            Assert.That(Directory.GetFiles(folder, pattern), Is.Not.Empty, $"{fields[0]} does not exist");
        }
    }
}
