using System.Text;
using Normalize.Edits;
using Normalize.Layout;
using Normalize.Rules;

namespace Normalize.Tests.Layout;

[TestFixture]
public sealed class UnwrapTests
{
    private const string Wrapped = """
        Таңертең өзен жағасына барған балалар мұздың жұқарғанын бірден байқады.
        Үлкендер оларға жағаға жақындамауды, көпірмен ғана жүруді тапсырды, бірақ
        балалардың бәрі бірдей тыңдай қоймады. Түске қарай күн жылынып, мұздың беті
        сулана бастады. Сол кезде мектептен шыққан оқушылар да өзен жағасына жиналып,
        көктемнің келгенін бірге тамашалады.
        """;

    private static readonly UnwrapRepair s_stage = new(new RuleSet(Safety.Conservative, enabled: [LayoutRules.Unwrap.Id]));

    private static readonly TestCaseData[] s_untouched =
    [
        Case("verse", "Қар кетті, жер бусанды,\nкөк шықты, мал қуанды,\nел көшті жайлауға,\nқайта келді ән-күй."),
        Case("verse of long lines", "Таңның алдында далаға шықсам, көктемнің иісі аңқып тұр екен,\nкөлдің бетінде қаздар мен қулар қанатын қағып жүзіп жүр екен,\nауылдың үстін мұнарлап жатқан түтіні көкке өрлеп тұр екен,\nатамның айтқан әңгімесіндей күндердің бәрі келіп тұр екен."),
        Case("list", "- он бес тақтай, екі келі шеге, бір балға мен ара керек болады екен\n- қызыл бояу, екі қылқалам, бір шелек таза су керек болады екен\n- жұмысқа шығатын адамдардың тізімі, олардың тамағы мен шайы да"),
        Case("numbered list", "1. Мектеп ауласын тазалау, ағаш отырғызу, гүл егу жұмыстары басталды.\n2. Ескі қойманың төбесін жабу, терезелерін ауыстыру жоспарланып отыр.\n3. Спорт алаңын жаңарту, оқушыларға жаңа доптар сатып алу керек екен."),
        Case("table", "аты              саны        бағасы      қайда тұр             ескерту\nкітап             12          300        сөреде               жаңа, таза\nдәптер           40           90        шкафта            түрлі түсті, сызықсыз"),
        Case("headings", "Ауылдың тарихы\nКөпірдің салынуы\nМектептің ашылуы\nБалабақша мен емхана"),
        Case("paragraphs of one line", "Балалар далада ойнап жүр, күн ашық, жел жоқ, айнала тып-тыныш болып тұр.\n\nКешке қарай бұлт қоюланып, жаңбыр жауды да, бәрі үйге кірді."),
        Case("one line", "Қар жауды."),
        Case("two lines of one block alone", "Балалар далада ойнап жүр, күн ашық, жел жоқ, айнала тып-тыныш болып тұрғандай\nкөрінді маған."),
        Case("nothing", ""),
        Case("blank lines", "\n \n\n\t\n"),
    ];

    [TestCaseSource(nameof(s_untouched))]
    public void Run_OfLinesThatMeanSomething_KeepsThem(string text) => Assert.That(Run(text), Is.EqualTo(text));

    [TestCaseSource(nameof(s_untouched))]
    public void Run_BesideWrappedText_StillKeepsThem(string text) =>
        Assert.That(Run($"{Wrapped}\n\n{text}"), Is.EqualTo($"{Wrapped.ReplaceLineEndings(" ")}\n\n{(text.EndsWith("көрінді маған.", StringComparison.Ordinal) ? text.Replace('\n', ' ') : text)}"), "but for two lines, which the column of the document explains");

    [Test]
    public void Run_OfWrappedText_MakesOneLineOfAParagraph() =>
        Assert.That(Run(Wrapped), Is.EqualTo(Wrapped.ReplaceLineEndings(" ")));

    [Test]
    public void Run_OfLinesWithBlanksAndCarriageReturns_LeavesOneSpace() =>
        Assert.That(Run(Wrapped.ReplaceLineEndings(" \r\n ")), Is.EqualTo(Wrapped.ReplaceLineEndings(" ")));

    [Test]
    public void Run_OfParagraphsWithoutBlankLines_KeepsThemApart()
    {
        const string Second = "Кешке ауыл үлкендері жиналды.";
        string joined = Wrapped.ReplaceLineEndings(" ").Replace("байқады. Үлкендер", "байқады.\nҮлкендер", StringComparison.Ordinal);
        Assert.That(Run($"{Wrapped}\n{Second}"), Is.EqualTo($"{joined}\n{Second}"), "a sentence that ends with a full line may end a paragraph too");
    }

    [Test]
    public void Run_OfAHyphenBehindADigitOrCapital_KeepsItClosed()
    {
        string text = Wrapped + "\n\nЖұмысты қыстан аман шыққан, бірақ терезесі әлі сынық күйінде 1990-\nжылдары салынған ескі қойманың тақтайымен бастайтын болды.";
        Assert.That(Run(text), Does.EndWith("1990-жылдары салынған ескі қойманың тақтайымен бастайтын болды."));
    }

    [Test]
    public void Run_OfProseWrappedAtAnyWidth_GivesTheParagraphsBack()
    {
        int joined = 0;
        int breaks = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            string[] paragraphs = [.. Enumerable.Range(0, 4).Select(_ => Paragraph(random))];
            int width = random.Next(50, 100);
            string text = string.Join("\n\n", paragraphs.Select(paragraph => Wrap(paragraph, width)));
            string result = Run(text);
            Assert.That(result.ReplaceLineEndings(" "), Is.EqualTo(string.Join("  ", paragraphs)), $"seed {seed}: only line ends may change");
            breaks += text.Count(c => c == '\n') - 6;
            joined += text.Count(c => c == '\n') - result.Count(c => c == '\n');
        }

        TestContext.Out.WriteLine($"{joined} of {breaks} line ends joined");
        Assert.That(joined, Is.GreaterThanOrEqualTo(breaks * 95 / 100), "nineteen of twenty line ends");
    }

    [Test]
    public void Run_OfItsOutput_ChangesNothing_AndComesBack()
    {
        string[] lines = [.. s_untouched.SelectMany(data => ((string)data.Arguments[0]!).Split('\n')), .. Wrapped.Split('\n'), "", "", "  шегініс", "\t", "–", "5) бес"];
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            string text = string.Join('\n', Enumerable.Range(0, random.Next(30)).Select(_ => lines[random.Next(lines.Length)]));
            NormalizationResult result = Explain(text);
            Assert.That(Run(result.Text), Is.EqualTo(result.Text), $"seed {seed}");
            Assert.That(result.Edits.Restore(result.Text), Is.EqualTo(text), $"seed {seed}");
        }
    }

    [Test]
    public void Run_OfTextWithNothingToJoin_AllocatesNothing()
    {
        var edits = new EditBuilder();
        string text = string.Join("\n\n", s_untouched.Select(data => (string)data.Arguments[0]!));
        s_stage.Run(text, edits);
        long before = GC.GetAllocatedBytesForCurrentThread();
        s_stage.Run(text, edits);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(edits.Count, Is.Zero);
    }

    [Test]
    public void Unwrap_IsOffUnlessAskedFor()
    {
        Assert.That(KazakhText.Repair(Wrapped), Is.EqualTo(Wrapped));
        var asked = new Normalizer(NormalizerOptions.RepairOnly with { EnabledRules = ["layout.unwrap"] });
        Assert.That(asked.Normalize(Wrapped), Is.EqualTo(Wrapped.ReplaceLineEndings(" ")));
    }

    private static string Run(string text) => Explain(text).Text;

    private static NormalizationResult Explain(string text)
    {
        var edits = new EditBuilder();
        s_stage.Run(text, edits);
        var target = new char[text.Length + edits.Delta];
        edits.Apply(text, target);
        return new NormalizationResult(text, new string(target), edits.ToEditList(text), DocumentMetadata.Empty, []);
    }

    private static string Paragraph(Random random)
    {
        string[] words = Wrapped.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder();
        for (int sentence = random.Next(2, 6); sentence > 0; sentence--)
        {
            string first = words[random.Next(words.Length)];
            text.Append(char.ToUpperInvariant(first[0])).Append(first, 1, first.Length - 1);
            for (int i = random.Next(6, 14); i > 0; i--)
            {
                text.Append(random.Next(8) == 0 ? ", " : " ").Append(words[random.Next(words.Length)]);
            }

            text.Append(sentence == 1 ? "." : ". ");
        }

        return text.ToString();
    }

    private static string Wrap(string paragraph, int width)
    {
        var text = new StringBuilder();
        int column = 0;
        foreach (string word in paragraph.Split(' '))
        {
            bool breaks = column > 0 && column + 1 + word.Length > width;
            text.Append(column == 0 ? "" : breaks ? "\n" : " ").Append(word);
            column = (breaks || column == 0 ? 0 : column + 1) + word.Length;
        }

        return text.ToString();
    }

    private static TestCaseData Case(string name, string text) => new TestCaseData(text).SetArgDisplayNames(name);
}
