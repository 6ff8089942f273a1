using Normalize.Boilerplate;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Tests.Boilerplate;

/// <summary>What holds for every page.</summary>
internal sealed class StripLaws
{
    private static readonly string[] s_pages =
    [
        Pages.Counters, Pages.Doubled, Pages.Newspaper, Pages.Flat, Pages.Body, "",
        "\r\n" + Pages.Newspaper.Replace("\n", "\r\n") + "\r\n\r\n",
        Pages.Flat + "\0\uD800 \uDC00 \uFEFF",
    ];

    [TestCaseSource(nameof(s_pages))]
    public void Strip_OfStripped_ChangesNothing(string page)
    {
        string once = Strip.Text(page);
        Assert.That(Strip.Text(once), Is.EqualTo(once));
    }

    [TestCaseSource(nameof(s_pages))]
    public void Spans_AreSortedAndBareOfWhiteSpace(string page)
    {
        int end = 0;
        foreach (BoilerplateSpan span in Strip.Findings(page).Spans)
        {
            Assert.That(span.Start, Is.GreaterThanOrEqualTo(end));
            Assert.That(span.End, Is.GreaterThan(span.Start));
            Assert.That(char.IsWhiteSpace(page[span.Start]) || char.IsWhiteSpace(page[span.End - 1]), Is.False);
            end = span.End;
        }
    }

    [TestCaseSource(nameof(s_pages))]
    public void WhatStays_IsThePageWithoutItsSpans(string page)
    {
        string rest = page;
        foreach (BoilerplateSpan span in Enumerable.Reverse(Strip.Findings(page).Spans))
        {
            rest = rest.Remove(span.Start, span.End - span.Start);
        }

        Assert.That(WithoutSpace(Strip.Text(page)), Is.EqualTo(WithoutSpace(rest)));
    }

    [Test]
    public void RulesThatAreOff_LeaveTheirKindAlone()
    {
        foreach (Rule rule in BoilerplateRules.All)
        {
            var stage = new BoilerplateStage(new RuleSet(Safety.Conservative, [rule.Id]));
            var findings = new PageFindings();
            stage.Run(Pages.Newspaper, new EditBuilder(), findings);
            string kind = rule.Id["boilerplate.".Length..].Replace('-', '_');
            Assert.That(findings.Spans.Select(s => BoilerplateKinds.ToWireName(s.Kind)), Has.None.EqualTo(kind));
        }
    }

    [Test]
    public void AllRulesOff_ChangesNothing()
    {
        var stage = new BoilerplateStage(new RuleSet(Safety.Conservative, BoilerplateRules.All.Select(r => r.Id)));
        Assert.That(Strip.Text(Pages.Newspaper, stage), Is.EqualTo(Pages.Newspaper));
    }

    [Test]
    public void RandomText_NeverThrows()
    {
        const string Alphabet = "абәқАӘҚ xXzZ 0129 \n\n\r\t.,:;!?-–«»\"|•©@/{}[]()=+№\u00A0\u00AD\uFEFF\uD800\uDC00\0";
        string[] words = [Pages.Title, "Автор", "Тегтер:", "Бөлісу", "12.03.2023", "12:36", "мамыр", "бұрын", "http://a.kz/b", "x@y.kz", "{{a}}", "Ұқсас жаңалықтар"];
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var text = new System.Text.StringBuilder();
            for (int i = random.Next(300); i > 0; i--)
            {
                _ = random.Next(6) == 0 ? text.Append(words[random.Next(words.Length)]) : text.Append(Alphabet[random.Next(Alphabet.Length)]);
            }

            string page = text.ToString();
            Assert.DoesNotThrow(() => Strip.Findings(page), $"seed {seed}");
            string once = Strip.Text(page);
            Assert.That(Strip.Text(once), Is.EqualTo(once), $"seed {seed}: {page}");
        }
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
