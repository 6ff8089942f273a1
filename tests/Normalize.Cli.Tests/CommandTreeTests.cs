using System.CommandLine;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Tests;

/// <summary>The filter built alone reads a command line as the whole tree does, or leaves it to the tree.</summary>
[TestFixture]
public sealed class CommandTreeTests
{
    private static readonly string[] s_filters = ["normalize", "repair", "strip", "translit"];

    private readonly CommandTree _tree = new(new Options(), new StandardStreams(() => Stream.Null, () => Stream.Null, TextWriter.Null));

    [Test]
    public void BuildFilter_OfEveryVerb_IsThatVerbOrNothing()
    {
        foreach (Command verb in _tree.Build().Subcommands)
        {
            Command? alone = _tree.BuildFilter([verb.Name]);
            Assert.That(alone?.Name, Is.EqualTo(s_filters.Contains(verb.Name) ? verb.Name : null), verb.Name);
            Assert.That(_tree.BuildFilter(["--ocr", verb.Name]), Is.Null, $"{verb.Name} behind an option");
            if (alone is not null)
            {
                Assert.That(alone.Options, Is.EqualTo(verb.Options).AsCollection, verb.Name);
                Assert.That(alone.Arguments, Is.EqualTo(verb.Arguments).AsCollection, verb.Name);
            }
        }
    }

    [Test]
    public void BuildFilter_WithoutAVerb_HasTheOptionsOfNormalize([Values("", "page.txt", "--format jsonl -j 2 crawl.jsonl")] string line)
    {
        string[] args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Command alone = _tree.BuildFilter(args)!;
        RootCommand root = _tree.Build();
        Assert.That(alone.Options, Is.EqualTo(root.Subcommands.Single(verb => verb.Name == "normalize").Options).AsCollection);
        Assert.That(alone.Parse(args).Errors, Is.Empty);
    }

    [TestCase("[suggest:3]", "kaznorm re")]
    [TestCase("strip", "/h")]
    [TestCase("/?")]
    public void BuildFilter_OfACompletionOrOldHelp_IsNothing(params string[] args) => Assert.That(_tree.BuildFilter(args), Is.Null);
}
