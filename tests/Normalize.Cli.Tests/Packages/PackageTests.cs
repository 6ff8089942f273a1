using System.IO.Compression;
using System.Xml.Linq;

namespace Normalize.Cli.Tests.Packages;

/// <summary>What is in the packages, and that the tool works when it comes out of one.</summary>
[TestFixture]
public sealed class PackageTests
{
    private PackageFeed _feed = null!;

    [OneTimeSetUp]
    public void Pack() => _feed = new PackageFeed();

    [OneTimeTearDown]
    public void Clean() => _feed.Dispose();

    [Test]
    public void Library_HoldsAssemblyDocumentsAndReadme()
    {
        using ZipArchive package = _feed.Open("Normalize", "nupkg");
        Assert.That(Content(package), Is.EquivalentTo(new[] { "Normalize.nuspec", "README.md", "lib/net10.0/Normalize.dll", "lib/net10.0/Normalize.xml" }));
    }

    [Test]
    public void Symbols_HoldThePortablePdb()
    {
        using ZipArchive package = _feed.Open("Normalize", "snupkg");
        Assert.That(Content(package), Is.EquivalentTo(new[] { "Normalize.nuspec", "lib/net10.0/Normalize.pdb" }));
        using Stream symbols = package.GetEntry("lib/net10.0/Normalize.pdb")!.Open();
        var magic = new byte[4];
        symbols.ReadExactly(magic);
        Assert.That(magic, Is.EqualTo("BSJB"u8.ToArray()), "no portable PDB");
    }

    [Test]
    public void Library_DependsOnNothing()
    {
        XElement metadata = Metadata("Normalize");
        Assert.That(Descendants(metadata, "dependency"), Is.Empty);
        Assert.That(Descendants(metadata, "license").Single().Value, Is.EqualTo("Apache-2.0"));
        Assert.That(Descendants(metadata, "readme").Single().Value, Is.EqualTo("README.md"));
        Assert.That(Descendants(metadata, "description").Single().Value, Does.Contain("Kazakh"));
    }

    [Test]
    public void Tool_HoldsEverythingItRunsOn()
    {
        using ZipArchive package = _feed.Open("kaznorm", "nupkg");
        string[] names = Content(package);
        Assert.That(names, Is.SupersetOf(new[]
        {
            "README.md", "tools/net10.0/any/DotnetToolSettings.xml", "tools/net10.0/any/kaznorm.dll", "tools/net10.0/any/Normalize.dll",
            "tools/net10.0/any/System.CommandLine.dll", "tools/net10.0/any/kaznorm.runtimeconfig.json", "tools/net10.0/any/kaznorm.deps.json",
        }));
        Assert.That(Descendants(Metadata("kaznorm"), "packageType").Single().Attribute("name")!.Value, Is.EqualTo("DotnetTool"));
    }

    [Test]
    public void Tool_InstalledFromAFolder_Runs()
    {
        string config = _feed.Beside("nuget.config");
        File.WriteAllText(config, $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{_feed.Folder}\" /></packageSources></configuration>");
        string path = _feed.Beside("tools");
        (int installed, string said) = PackageFeed.Run("dotnet", "tool", "install", "kaznorm", "--tool-path", path, "--configfile", config);
        Assert.That(installed, Is.Zero, said);

        string page = Path.Combine(PackageFeed.Root, "data", "samples", "page.txt");
        (int code, string text) = PackageFeed.Run(Path.Combine(path, "kaznorm"), page);
        Assert.That(code, Is.Zero, text);
        Assert.That(text, Is.EqualTo(File.ReadAllText(Path.ChangeExtension(page, ".expected.txt"))));
    }

    /// <summary>The files of a package without the parts that every one has.</summary>
    private static string[] Content(ZipArchive package) =>
        [.. package.Entries.Select(entry => entry.FullName).Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/", StringComparison.Ordinal))];

    private XElement Metadata(string id)
    {
        using ZipArchive package = _feed.Open(id, "nupkg");
        using Stream nuspec = package.GetEntry($"{id}.nuspec")!.Open();
        return XElement.Load(nuspec);
    }

    private static IEnumerable<XElement> Descendants(XElement element, string name) =>
        element.Descendants().Where(child => child.Name.LocalName == name);
}
