namespace Normalize.Tests.Boilerplate;

/// <summary>Content that looks like boilerplate: it stays, with the lines of its page and flattened to one line.</summary>
[TestFixture]
public sealed class TrapTests
{
    private const string Title = "Ауыл тұрғындары жаңа бақша отырғызды";
    private const string Lead = "Қарасу ауылының тұрғындары сенбі күні мектеп жанындағы бос алаңға екі жүзден астам жеміс ағашын отырғызды.";
    private const string More = "Көшеттерді аудандық тәлімбақ тегін берді, ал суаруға қажет құбырды ауыл кәсіпкерлері тартып шықты.";
    private const string Last = "Келесі көктемде ауылдың екінші бөлігінде де осындай бақша пайда болады.";
    private const string Tail = "Автор: Мәдина Сейілова\nТегтер: ауыл бақша\nБөлісу Facebook Twitter Telegram\nПікір қалдыру\n© 2019-2023 Барлық құқықтар қорғалған";

    private static readonly Normalizer s_strip = new(NormalizerOptions.StripOnly);

    /// <summary>What stands in the middle of an article; each item is a list of lines.</summary>
    private static readonly object[] s_middles =
    [
        Named("attribution inside a sentence", "Мамыр айында жауын-шашын аз болады, деп хабарлайды ауа райы қызметінің Meteo.example сайты."),
        Named("attribution as a sentence", "Бұл туралы аудан әкімдігінің баспасөз қызметі хабарлады."),
        Named("signature inside a quotation", "«Құрметті жерлестер, ағаш отырғызған әр адамға алғыс айтамын. Аудан әкімі Бақытжан Төлеуов», – деп жазылған құттықтау хатта."),
        Named("names in capitals", "Сенбілікке мектеп директоры САУЛЕ ЖҮНІСОВА мен ардагер БЕЙБІТ ҚАСЫМОВ та келді."),
        Named("sub-heading", "Су қайдан келеді", "Бақшаға су жақын маңдағы бұлақтан тартылды, оның құны екі миллион теңгеге жуық болды."),
        Named("numbered list", "Көшетті күту үшін мына ережелерді сақтау керек:", "1. Көшетті аптасына екі рет суару;", "2. Түбін қопсытып отыру;", "3. Қыста діңін орап қою."),
        Named("list of dashes", "Бақшаға мына ағаштар отырғызылды:", "– алма;", "– өрік;", "– қарақат."),
        Named("verses", "Мерекеде оқушылар мына өлеңді жатқа айтты:", "Бақша ектік бір күнде,", "Көгереді гүл күнге.", "Жапырағы жайқалып,", "Ән салады бүлбүл де."),
        Named("interview", "– Бақшаны кім күтеді?", "– Мектеп оқушылары мен ата-аналар кезекпен күтеді.", "– Жемісін қашан татамыз?", "– Үш-төрт жылдан кейін."),
        Named("recipe", "Алма тосабына керегі:", "1 келі алма", "800 грамм қант", "1 стақан су", "Алманы турап, қантпен араластырып, баяу отта бір сағат қайнатыңыз."),
        Named("law", "15-бап. Жасыл желектерді қорғау", "1. Жасыл желектерді кесуге рұқсат берілмейді.", "2. Рұқсатсыз кескен адам айыппұл төлейді.", "3. Айыппұл мөлшері заңмен белгіленеді."),
        Named("scores", "Сенбіліктен кейін ауыл жастары футбол ойнады:", "«Қарасу» – «Бұлақ» 3:1", "«Достық» – «Жастар» 2:2"),
        Named("date in prose", "Мұндай шара 2019 жылғы 12 сәуірде де өткен еді, 22 – 25 мамыр аралығында оның жалғасы болады."),
        Named("figures in prose", "2009 жылғы мәліметтер бойынша ауыл тұрғындарының саны 1351 адамды құрады.", "2019 жылғы мәліметтер бойынша ауыл тұрғындарының саны 1407 адамды құрады."),
        Named("network names", "Тұрғындар суреттерін Facebook пен Instagram желілерінде жариялап, көршілерін де шақырды."),
        Named("more information", "Толығырақ ақпаратты ауыл кітапханасынан білуге болады."),
        Named("president in prose", "Атап айтқанда, 22-23 тамызда Серік Ахметов Президент Асқар Әлиевтің шақыруымен көрмеге барады."),
        Named("bulleted list", "Бақ күтушісі Гүлнар Сапарова балаларға не үйрететінін айтып берді:", "• ағаш отырғызу және оны суару;", "• топырақ қопсыту;", "• бұтақ кесу;", "• жеміс жинау."),
        Named("list behind a full stop", "Бақшада енді мынадай бұрыштар бар, олардың бәрі тегін қызмет көрсетеді.", "- балалар алаңы", "- гүлзар мен көлеңкелі орындық", "- көшетхана", "- шағын су қоймасы"),
        Named("items with capitals", "Жиында сөз алғандар ауылдың мынадай мәселелерін көтерді:", "• Жол жөндеу", "• Ауыз су", "• Жарық бағаналары"),
        Named("numbers with brackets", "Сенбілікке келгендер мынадай топтарға бөлінді:", "1) шұңқыр қазатындар", "2) су таситындар", "3) көшет отырғызатындар"),
        Named("letters with brackets", "Көшет алу үшін мына құжаттар керек болады:", "а) өтініш;", "ә) жеке куәлік;", "б) жер актісі."),
        Named("law with parts", "Бақшаны күту тәртібінде көшет иесіне мынадай міндеттер жүктелген:", "1) көшетті уақытында суаруға;", "2) қурап қалған ағашты ауыстыруға;", "3) қоршауды бүтін ұстауға міндетті."),
        Named("programme of an event", "Мереке бағдарламасында мынадай шаралар болады:", "10:00 – қонақтарды қарсы алу", "11:30 – балалар концерті", "15:00 – ат жарысы"),
        Named("recipe with dashes", "Алма қағын жасау үшін мыналарды дайындап қойыңыз:", "- 1 келі алма;", "- 2 ас қасық бал;", "- бір шымшым тұз."),
        Named("items without a mark", "Мұғалім балаларға жаздық тапсырма берді:", "гүлдерді санау;", "құстардың ұясын табу;", "күнделік жазу."),
        Named("free verse of short lines", "Сабақ соңында оқушылардың бірі өз өлеңін оқыды:", "Таңмен тұрып далаға", "Шығып тұрдым жалғыз мен.", "Жел еседі далада,", "Жайқалады жасыл өң."),
        Named("verse behind a full stop", "Қарттардың бірі жастарға ескі өлең жолдарын айтып, ұзақ отырды.", "Ел іші алтын бесік,", "Тау іші тас бесік.", "Кең дала есік,", "Келгенге төр бесік."),
        Named("loose quotation marks", "Ауыл әкімі « Бұл іс бәріміздікі , сондықтан бірге күтеміз » , – деп түйіндеді сөзін."),
    ];

    private static readonly object[] s_endings =
    [
        Named("bulleted list", "Келесі жылға мынадай жұмыстар жоспарланды:", "• жол жөндеу;", "• көпір салу;", "• алаңды жарықтандыру."),
        Named("list of dashes without stops", "Келесі жылға мынадай жұмыстар жоспарланды:", "- жол жөндеу", "- көпір салу", "- алаңды жарықтандыру"),
        Named("list behind a full stop", "Ауыл әкімдігі тұрғындарға жаз бойы мынадай құралдарды тегін береді.", "– күрек", "– тырма", "– су шелегі"),
        Named("numbered list", "Қатысушылар мынадай шешім қабылдады:", "1. Бақшаға күзетші қою.", "2. Суды кезекпен жіберу.", "3. Жемісті мектепке тапсыру."),
        Named("verse", "Мереке соңында ауыл ақыны жаңа өлеңін оқып берді:", "Көктем келді ауылға,", "Көгерді бау-бақша да.", "Еңбек еткен бауырға", "Береке мен бақ тола."),
        Named("recipe", "Алма шырынын жасау үшін мыналар керек:", "2 келі алма", "1 стақан қант", "3 литр су"),
        Named("Roman numbers", "Байқауда жүлделі орындарды мына оқушылар иеленді:", "І орын – Айбек Сәрсенов", "ІІ орын – Мәдина Қалиева", "ІІІ орын – Ерлан Тұрсынов"),
        Named("list behind a list", "Тосаптың құрамы мынадай:", "• алма;", "• қант.", "Дайындалуы:", "1. Алманы турау.", "2. Қант қосу.", "3. Қайнату."),
    ];

    private static readonly object[] s_notBody =
    [
        Named("related", "Тағы да оқыңыз:", "• Аудан орталығында жаңа мектеп ашылды", "• Жәрмеңкеде арзан көкөніс сатылды", "• Жас палуан топ жарды"),
        Named("sections", "• Басты бет", "• Жаңалықтар", "• Байланыс"),
        Named("share buttons", "Бөлісу:", "- Facebook", "- Twitter", "- Telegram"),
    ];

    private static TestCaseData Named(string name, params string[] lines) => new TestCaseData(name, lines).SetArgDisplayNames(name);

    [TestCaseSource(nameof(s_middles))]
    public void Article_WithLines_KeepsIt(string name, string[] lines)
    {
        string article = $"{Title}\n\n{Lead}\n\n{string.Join('\n', lines)}\n\n{More} {Last}";
        Assert.That(s_strip.Normalize(article), Is.EqualTo(article), name);
    }

    [TestCaseSource(nameof(s_middles))]
    public void Page_WithLines_KeepsIt(string name, string[] lines)
    {
        string article = $"{Title}\n\n{Lead}\n\n{string.Join('\n', lines)}\n\n{More} {Last}";
        Assert.That(s_strip.Normalize(article + "\n\n" + Tail), Is.EqualTo(article), name);
    }

    [TestCaseSource(nameof(s_middles))]
    public void Page_Flattened_KeepsIt(string name, string[] lines)
    {
        string article = $"{Lead} {string.Join(' ', lines)} {More} {Last}";
        Assert.That(s_strip.Normalize(article + " " + Tail.Replace('\n', ' ')), Is.EqualTo(article), name);
    }

    /// <summary>The same at the very end of an article, where no prose follows.</summary>
    [TestCaseSource(nameof(s_endings))]
    public void Ending_KeepsIt(string name, string[] lines)
    {
        string article = $"{Title}\n\n{Lead} {More}\n\n{string.Join('\n', lines)}";
        Assert.That(s_strip.Normalize(article), Is.EqualTo(article), name);
        Assert.That(s_strip.Normalize(article + "\n\n" + Tail), Is.EqualTo(article), name + " on a page");
    }

    [TestCaseSource(nameof(s_notBody))]
    public void ListOfThePage_StillGoes(string name, string[] lines)
    {
        string article = $"{Title}\n\n{Lead} {More} {Last}";
        Assert.That(s_strip.Normalize(article + "\n\n" + string.Join('\n', lines) + "\n\n" + Tail), Is.EqualTo(article), name);
    }

    [TestCase("Ауылда жаңа бақша")]
    [TestCase("Қарасу ауылында екі жүз жеміс ағашы отырғызылды.")]
    [TestCase("Алматыда бүгін қар жауады. Түнде аяз он градусқа жетеді.")]
    [TestCase("Спорт")]
    [TestCase("Қарасу ауылы, 12 мамыр")]
    public void ShortText_StaysWhole(string text) => Assert.That(s_strip.Normalize(text), Is.SameAs(text));

    [Test]
    public void ShortNews_KeepsItsSentences()
    {
        string page = $"{Title}\n12.05.2023\n345\n\n{Lead}\n\nБөлісу Facebook Telegram\nПікір қалдыру";
        Assert.That(s_strip.Normalize(page), Is.EqualTo($"{Title}\n\n{Lead}"));
    }
}
