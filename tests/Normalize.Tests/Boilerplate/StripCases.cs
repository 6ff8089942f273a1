namespace Normalize.Tests.Boilerplate;

/// <summary>Whole pages and what stays of them.</summary>
internal sealed class StripCases
{
    private static readonly object[] s_pages =
    [
        new object[] { "doubled title", Pages.Doubled, Pages.Title + "\n\n" + Pages.Body },
        new object[] { "newspaper theme", Pages.Newspaper, Pages.Title + "\n\n" + Pages.Body },
        new object[] { "flat", Pages.Flat, Pages.First + " " + Pages.Second + " " + Pages.Third },
        new object[] { "title and body", Pages.Title + "\n\n" + Pages.Body, Pages.Title + "\n\n" + Pages.Body },
        new object[] { "last line break", Pages.Body + "\n\nПікір қалдырыңыз\n", Pages.Body + "\n" },
        new object[] { "dateline", "АСТАНА. ҚазАқпарат – " + Pages.Body, Pages.Body },
        new object[] { "lone date", "12:36, 09 Қараша 2023\n\n" + Pages.Title + "\n\n" + Pages.Body, Pages.Title + "\n\n" + Pages.Body },
    ];

    [TestCaseSource(nameof(s_pages))]
    public void Page_IsReducedToItsArticle(string label, string page, string article) =>
        Assert.That(Strip.Text(page), Is.EqualTo(article), label);

    private static readonly object[] s_kept =
    [
        new object[] { "attribution inside a sentence", "Көктемгі су тасқыны биыл ерте басталуы мүмкін, деп хабарлайды Kazhydromet.kz. Мамандар тұрғындарды алдын ала дайындалуға шақырды." },
        new object[] { "names in capitals", "Жиынды аудан әкімі БЕРІК САПАРОВ ашты. Кейін сөз кезегі мектеп директоры ГҮЛНАР ӘБДІҚАЛЫҚОВАҒА берілді." },
        new object[] { "score", "Алматылық клуб қарсыласын 3:1 есебімен жеңіп, кестеде үшінші орынға көтерілді. Келесі ойын 14 мамырда өтеді." },
        new object[] { "list", "Конкурсқа қатысу үшін мына құжаттар керек:\n1. Өтініш;\n2. Жеке куәліктің көшірмесі;\n3. Білімі туралы диплом." },
        new object[] { "poem", "Таң атты, тау басында шапақ жанды,\nЖаңбырдан кейін дала сусын қанды.\nБұлақтың күміс үні құлаққа кеп,\nКөңілге бір жылылық ұялады." },
        new object[] { "lone heading", "Ауылдағы еңбек адамы" },
        new object[] { "speech", "– Біз бұл жобаны үш жыл бойы дайындадық.\n– Нәтижесі қандай?\n– Нәтижесін халық көріп отыр." },
        new object[] { "network names in a sentence", "Ол бұл туралы Facebook парақшасында жазды. Кейін жазба Telegram арналарына тарап кетті." },
        new object[] { "empty", "" },
        new object[] { "white space", " \n\n \t\n" },
    ];

    [TestCaseSource(nameof(s_kept))]
    public void Prose_ComesOutAsItWentIn(string label, string text) =>
        Assert.That(Strip.Text(text), Is.EqualTo(text), label);
}
