namespace Normalize.Tests.Boilerplate;

/// <summary>Sentences of the body stay whole, whatever words they begin with and whatever stands around them.</summary>
[TestFixture]
public sealed class SentenceTests
{
    private static readonly Normalizer s_strip = new(NormalizerOptions.StripOnly);

    /// <summary>Sentences that begin like a label, a menu or a counter, each a paragraph of its own.</summary>
    private static readonly string[] s_sentences =
    [
        "Кітапхана 600-ге жуық отбасыға қызмет көрсетеді.",
        "Спорт кешені келесі айда ашылады.",
        "Байланыс орнату үшін екі мұнара тұрғызылды.",
        "Видео түсіруге рұқсат берілмеген.",
        "Фото көрмесіне жүзден астам адам келді.",
        "Пікір алысу барысында үш ұсыныс айтылды.",
        "Қоғам белсенділері бұл шешімді қолдап отыр.",
        "Автор кітапты он жыл жазған.",
        "Редактор мәтінді екі рет қарап шыққан.",
        "Бүгін Қостанай облысында қар жауады деп күтілуде.",
        "15 мамыр күні мектепте соңғы қоңырау соғылды.",
        "2019 жылы ауылда 143 адам тұрды.",
        "Ол: «Мен бұған дайынмын», – деді.",
        "Жиын барысында «Жас Дарын» байқауының жеңімпаздары марапатталды.",
        "Жиналыста «Бала – болашақ» бағдарламасының нәтижесі талқыланды.",
        "Тіркелу үшін жеке куәлік керек.",
        "Мұны тек «Facebook» желісінен білдік.",
        "Президент сайлауы наурызда өтті.",
    ];

    private const string Lead = "Ауданда жаңа жұмыс орындары көбейіп келеді. Тұрғындар бұл өзгерісті жақсы қабылдады.";

    [TestCaseSource(nameof(s_sentences))]
    public void Sentence_AsLastParagraphBeforeTheByline_Stays(string sentence)
    {
        string page = $"Аудандағы өзгеріс\n\n{Lead}\n\n{sentence}\n\nМарат ОСПАНОВ\n\nБөлісу: Facebook Twitter Telegram\nПікір қалдырыңыз\n";
        Assert.That(s_strip.Normalize(page), Is.EqualTo($"Аудандағы өзгеріс\n\n{Lead}\n\n{sentence}\n"));
    }

    [TestCaseSource(nameof(s_sentences))]
    public void Sentence_AsFirstParagraphBehindCounters_Stays(string sentence)
    {
        string page = $"Аудандағы өзгеріс\n\nАудандағы өзгеріс\n\n0\n312\n\n{sentence}\n\n{Lead}\n";
        Assert.That(s_strip.Normalize(page), Is.EqualTo($"Аудандағы өзгеріс\n\n{sentence}\n\n{Lead}\n"));
    }

    [TestCaseSource(nameof(s_sentences))]
    public void Sentence_InTheMiddleOfAParagraph_Stays(string sentence)
    {
        string page = $"Аудандағы өзгеріс\n\n{Lead} {sentence} Ауылға жол биыл жөнделеді, жарық бағаналары да орнатылады.\n";
        Assert.That(s_strip.Normalize(page), Is.SameAs(page));
    }

    [TestCase(2)]
    [TestCase(3)]
    public void Refrain_StaysEachTimeItIsSung(int times)
    {
        const string Verse = "Таңғы самал тербеп өтер даланы,\nЖүрегіме ән болып кеп қалады.\n\n";
        const string Refrain = "Туған жерім, сені сүйем мен мәңгі,\nСенің аспаның да, тауың да сәнді.\n\n";
        const string Other = "Бұлақ суы сылдырлайды түн бойы,\nОйға батар сонда ауылдың жас бойы.\n\n";
        string song = $"Туған жер туралы ән\n\n{Verse}{Refrain}{Other}{string.Concat(Enumerable.Repeat(Refrain, times - 1))}";
        Assert.That(s_strip.Normalize(song), Is.SameAs(song));
    }
}
