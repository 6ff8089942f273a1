namespace Normalize.Cli.Tests.Report;

/// <summary>The page of <c>report</c> in a real browser, clicked and typed at as a reader would.</summary>
[TestFixture]
public sealed class BrowserTests
{
    private const string Page = "Мектеп жаңа жылға дайын\n\nҮлкен к і т а п х а н а бүгін ашық , келіңіздер.\n\nБөлісу: Facebook Twitter Telegram\n<script>document.title = 'bad'</script>\n";

    private TemporaryFolder _folder = null!;
    private Browser _browser = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        string? browser = Browser.Find();
        if (browser is null)
        {
            Assert.Ignore("No chromium is installed here; the page was not tried in a browser.");
        }

        _folder = new TemporaryFolder();
        string page = _folder.File("report.html");
        RunResult run = Kaznorm.Run("", "report", _folder.File("page.txt", Page), "-o", page);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        _browser = await Browser.Open(browser!, page, "ru-RU");
    }

    [OneTimeTearDown]
    public void Close()
    {
        _browser?.Dispose();
        _folder?.Dispose();
    }

    [Test]
    public async Task Page_OpensInTheLanguageOfTheBrowserAndRunsNothingOfTheText()
    {
        Assert.That(await Text("document.documentElement.lang"), Is.EqualTo("ru"));
        Assert.That(await Text("document.title"), Is.EqualTo("Что изменилось в тексте"));
        Assert.That(await Text("document.querySelector('.text').textContent"), Does.Contain("<script>document.title"));
        Assert.That(await Number("performance.getEntriesByType('resource').length"), Is.Zero, "something was fetched");
    }

    [Test]
    public async Task Filter_ClickedOff_UnmarksTheChangesOfItsRule()
    {
        int before = await Marked();
        int own = await Number("document.querySelectorAll('#texts .c[data-r=\"' + document.querySelector('#legend [data-rule]').dataset.rule + '\"]:not(.off)').length");
        Assert.That(own, Is.Positive);
        await _browser.Click("#legend [data-rule]");
        Assert.That(await Marked(), Is.EqualTo(before - own));
        await _browser.Click("#all");
        Assert.That(await Marked(), Is.EqualTo(before));
    }

    [Test]
    public async Task Kind_ClickedOff_LeavesTheOtherKinds()
    {
        await _browser.Click("#legend [data-kind=removed]");
        Assert.That(await Number("document.querySelectorAll('#texts .removed:not(.off)').length"), Is.Zero);
        Assert.That(await Marked(), Is.Positive);
        await _browser.Click("#all");
    }

    [Test]
    public async Task None_ShowsTheTextAsItIsNow()
    {
        await _browser.Click("#none");
        Assert.That(await Text("document.querySelector('.text').innerText"), Does.Contain("Үлкен кітапхана бүгін ашық, келіңіздер."));
        Assert.That(await Marked(), Is.Zero);
        await _browser.Click("#all");
    }

    [Test]
    public async Task Keys_WalkThroughTheChangesAndDescribeThem()
    {
        await _browser.Press("n");
        string first = await Text("document.getElementById('tip').textContent");
        Assert.That(first, Does.Contain("."));
        Assert.That(await Text("document.activeElement.className"), Does.StartWith("c "));
        await _browser.Press("Escape");
        Assert.That((await _browser.Evaluate("document.getElementById('tip').hidden")).GetBoolean(), Is.True);
    }

    [Test]
    public async Task Language_CanBeSwitched()
    {
        await _browser.Click("[data-language=kk]");
        Assert.That(await Text("document.querySelector('h1').textContent"), Is.EqualTo("Мәтінде не өзгерді"));
        await _browser.Click("[data-language=ru]");
        Assert.That(await Text("document.querySelector('h1').textContent"), Is.EqualTo("Что изменилось в тексте"));
    }

    [Test]
    public async Task Phone_ShowsThePageWithoutScrollingSideways()
    {
        await _browser.Resize(360, 740);
        Assert.That(await Number("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
        await _browser.ClearSize();
    }

    private Task<int> Marked() => Number("document.querySelectorAll('#texts .c:not(.off)').length");

    private async Task<int> Number(string expression) => (await _browser.Evaluate(expression)).GetInt32();

    private async Task<string> Text(string expression) => (await _browser.Evaluate(expression)).GetString()!;
}
