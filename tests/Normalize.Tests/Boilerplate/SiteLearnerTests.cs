using Normalize.Edits;

namespace Normalize.Tests.Boilerplate;

/// <summary>What repeats across the pages of a site goes; what one page says stays.</summary>
internal sealed class SiteLearnerTests
{
    private const string Frame = "Таңғы шай уақыты мен көңілді әңгіме";

    private static readonly string[] s_pages =
    [
        Pages.Title + "\n\n" + Pages.Body + "\n\n" + Frame,
        "Ауыл мектебіне жаңа директор келді\n\n" + Pages.Second + "\n\n" + Pages.First + "\n\n" + Frame,
        "Жас спортшылар жарыстан оралды\n\n" + Pages.Third + "\n\n" + Pages.Second + "\n\n" + Frame,
    ];

    [Test]
    public void RepeatedPart_IsStrippedOnTheSecondPass()
    {
        var learner = new SiteLearner();
        foreach (string page in s_pages)
        {
            learner.Observe("a.example", page);
        }

        var stage = Strip.Stage.ForSite(learner.ToProfile(), "a.example");
        foreach (string page in s_pages)
        {
            Assert.That(Strip.Text(page, stage), Is.EqualTo(page[..^(Frame.Length + 2)]));
        }
    }

    [Test]
    public void OtherSites_KeepTheirParts()
    {
        var learner = new SiteLearner();
        foreach (string page in s_pages)
        {
            learner.Observe("a.example", page);
        }

        learner.Observe("b.example", s_pages[0]);
        var stage = Strip.Stage.ForSite(learner.ToProfile(), "b.example");
        Assert.That(Strip.Text(s_pages[0], stage), Is.EqualTo(Strip.Text(s_pages[0])));
    }

    [Test]
    public void Normalizer_ForSite_StripsTheFrameAndKeepsTheAttribution()
    {
        const string Attribution = "Бұл туралы қала әкімдігі хабарлады.";
        string[] pages = [.. s_pages.Select(page => page.Replace("\n\n" + Frame, " " + Attribution + "\n\n" + Frame, StringComparison.Ordinal))];
        var learner = new SiteLearner();
        foreach (string page in pages)
        {
            learner.Observe("a.example", page);
        }

        SiteProfile profile = learner.ToProfile();
        var common = new Normalizer(NormalizerOptions.StripOnly);
        Normalizer own = common.ForSite(profile, "a.example");
        foreach (string page in pages)
        {
            Assert.That(own.Normalize(page), Is.EqualTo(page[..^(Frame.Length + 2)]));
            NormalizationResult result = own.NormalizeAndExplain(page);
            Assert.That(result.Edits.Restore(result.Text), Is.EqualTo(page));
        }

        Assert.That(common.ForSite(profile, "b.example"), Is.SameAs(common));
        Assert.That(new Normalizer(NormalizerOptions.RepairOnly).ForSite(profile, "a.example").Normalize(pages[0]), Is.EqualTo(pages[0]));
    }

    [Test]
    public void ManyParts_AreForgottenNotKept()
    {
        var learner = new SiteLearner(capacity: 64);
        for (int i = 0; i < 500; i++)
        {
            learner.Observe("a.example", $"Бірінші сөз {(char)('а' + i % 30)}{(char)('а' + i / 30)}\n\n" + s_pages[i % 3]);
        }

        Assert.That(learner.ToProfile().Count, Is.LessThanOrEqualTo(64));
        Assert.That(Strip.Text(s_pages[0], Strip.Stage.ForSite(learner.ToProfile(), "a.example")), Does.Not.Contain(Frame));
    }
}
