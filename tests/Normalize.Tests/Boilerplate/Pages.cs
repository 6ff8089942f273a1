namespace Normalize.Tests.Boilerplate;

/// <summary>Pages written for these tests, in the shapes scrapers bring home.</summary>
internal static class Pages
{
    public const string First = "Облыс орталығында жаңа кітапхана есігін ашты, оған қала тұрғындары мен мектеп оқушылары көптен бері зар болып жүрген еді.";
    public const string Second = "Ғимараттың бірінші қабатында балаларға арналған оқу залы, екінші қабатында сирек кітаптар қоры орналасқан.";
    public const string Third = "Директордың айтуынша, алғашқы аптада мұнда бес жүзге жуық оқырман тіркелді.";
    public const string Title = "Қалада жаңа кітапхана ашылды";
    public const string Body = First + "\n\n" + Second + "\n\n" + Third;

    /// <summary>Bare comment and view numbers under the title, an agency before the first sentence.</summary>
    public const string Counters = Title + "\n\n0\n\n731\n\nҚАЛАНЫҢ.KZ.\n\n" + Body;

    /// <summary>A doubled title, a labelled counter, a name at the end.</summary>
    public const string Doubled = Title + "\n" + Title + "\n143\nоқылды\n\n" + Body + "\n\nДәурен ЖАҚСЫБАЙ";

    /// <summary>A newspaper theme: photo number and section, prompts and the name of the paper at the end.</summary>
    public const string Newspaper = Title + "\n\nphoto 120455 Жаңалықтар\n\n" + Body + "\n\nСәуле ОРАЗБЕКОВА\n\nБаға берсеңіз\nПікір қалдырыңыз";

    /// <summary>Every value with its label.</summary>
    public const string Labelled = Title + "\n\nАйдары: Мәдениет\n12 мамыр 2023, 14:05\nОқылды: 1204\nПікірлер: 3\nСурет: ашық дереккөз\n\n" + Body
        + "\n\nАвтор: Сәуле Оразбекова\nТегтер: кітапхана, оқырман\nРедакция телефоны: +7 700 000 00 00\nЭлектрондық пошта: info@a.kz";

    /// <summary>Everything in one line, as an earlier tool leaves it.</summary>
    public const string Flat = First + " " + Second + " " + Third
        + " Автор: Сәуле Оразбекова Тегтер: кітапхана оқырман мектеп Бөлісу Facebook Twitter Telegram WhatsApp"
        + " Ұқсас жаңалықтар Ауылда спорт алаңы салынды 12.03.2023 Оқушылар олимпиадада топ жарды 11.03.2023"
        + " Пікір қалдыру © 2019-2023 Барлық құқықтар қорғалған";
}
