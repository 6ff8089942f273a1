using Normalize.Language;
using Normalize.Spacing;

namespace Normalize.Tests.Spacing;

/// <summary>A stretch longer than the scratch of the decoder is read piece by piece, and no cut shows.</summary>
[TestFixture]
public sealed class LongStretchTests
{
    private const string Sentence = "Таңертең \"Алатау\" ауылының мектебіне үлкен кітапхана ашылды, балалар қуанып қалды. ";

    private readonly Decoder _decoder = new(WordModel.Default);

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(7)]
    public void Continue_BehindACut_ReadsAsTheWholeIsRead(int from)
    {
        string text = Sentence + Sentence;
        Read(text, 0);
        _decoder.Run(atParagraphStart: true, quotes: 0);
        Decoder.Token[] whole = [.. _decoder.Tokens];
        float all = _decoder.CostOf(whole[^1]);
        float head = _decoder.CostOf(whole[from - 1]);
        int start = _decoder.Glyphs.At[whole[from].Start];
        int quotes = _decoder.CountQuotes(from);

        _decoder.Carry(from);
        Read(text, start);
        _decoder.Continue(quotes);

        Decoder.Token[] rest = [.. _decoder.Tokens];
        int before = whole[from].Start;
        Assert.That(rest.Select(static token => (token.Start, token.End, token.Role)).ToArray(), Is.EqualTo(whole.Skip(from).Select(token => (token.Start - before, token.End - before, token.Role)).ToArray()));
        Assert.That(rest.Skip(1).Select(static token => token.Join).ToArray(), Is.EqualTo(whole.Skip(from + 1).Select(static token => token.Join).ToArray()));
        // But for the gap at the cut, which costs next to nothing where it is a space between sound words.
        Assert.That(head + _decoder.CostOf(rest[^1]), Is.EqualTo(all).Within(0.1));
    }

    [Test]
    public void CountQuotes_CountsThoseOfTheFirstTokens()
    {
        Read(Sentence, 0);
        _decoder.Run(atParagraphStart: true, quotes: 0);

        // Таңертең " Алатау " ауылының …
        Assert.That(Enumerable.Range(0, 7).Select(_decoder.CountQuotes), Is.EqualTo(new[] { 0, 0, 1, 1, 2, 2, 2 }));
    }

    [Test]
    public void FindCut_IsTheLastTrueSpaceFarEnoughFromTheEnd()
    {
        Read(string.Concat(Enumerable.Repeat(Sentence, 10)), 0);
        _decoder.Run(atParagraphStart: true, quotes: 0);

        int cut = _decoder.FindCut();

        int[] possible = [.. Enumerable.Range(1, _decoder.Tokens.Count - 1).Where(t => _decoder.Tokens[t].Join == Join.Space && _decoder.Glyphs.Count - _decoder.Tokens[t].Start > Decoder.Overlap)];
        Assert.That(cut, Is.EqualTo(possible[^1]));
    }

    [Test]
    public void FindCut_WithoutASpace_IsBeforeTheLastToken()
    {
        Read(string.Concat(Enumerable.Repeat("(", 400)), 0);
        _decoder.Run(atParagraphStart: true, quotes: 0);

        Assert.That(_decoder.Tokens, Has.Count.EqualTo(400));
        Assert.That(_decoder.FindCut(), Is.EqualTo(399));
    }

    [TestCase("letters, wide word gaps")]
    [TestCase("syllables, wider still")]
    [TestCase("a few pieces")]
    public void Run_OfManyTimesTheScratch_MendsEachSentence(string kind)
    {
        var stage = new SpacingRepair(Rules.RuleSet.Default);
        string damaged = SeededDamage.Kinds.Single(k => k.Kind == kind).Apply(Sentence, new Random(2));
        string result = SpacingRepairTests.Repair(stage, string.Concat(Enumerable.Repeat(damaged, 120)));

        string[] sentences = result.Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.That(sentences, Has.Length.EqualTo(120));
        Assert.That(sentences.Distinct().Single() + ".", Is.EqualTo(Sentence.Trim()));
    }

    private void Read(string text, int start) => _decoder.Glyphs.Read(text, start, text.Length);
}
