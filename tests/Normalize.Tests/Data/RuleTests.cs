namespace Normalize.Tests.Data;

[TestFixture]
public sealed class RuleTests
{
    [Test]
    public void Rules_HaveAnIdOfTheirOwnAndSayWhatTheyDoAndWhenTheyAreWrong()
    {
        Assert.That(RuleCatalog.All.Select(rule => rule.Id), Is.Unique);
        foreach (Rule rule in RuleCatalog.All)
        {
            Assert.That(rule.Summary, Does.EndWith("."), rule.Id);
            Assert.That(rule.Caveat, Does.EndWith("."), rule.Id);
            Assert.That(rule.Before, Is.Not.Empty.And.Not.EqualTo(rule.After), rule.Id);
        }
    }

    [Test]
    public void Get_OfUnknownRule_NamesTheNearest() =>
        Assert.That(() => RuleCatalog.Get("spacing.letter-spacd"), Throws.ArgumentException.With.Message.Contains("spacing.letter-spaced"));

    [Test]
    public void Normalizer_WithUnknownRule_Throws() =>
        Assert.That(() => new Normalizer(new NormalizerOptions { DisabledRules = ["no.such-rule"] }), Throws.ArgumentException.With.Message.Contains("no.such-rule"));
}
