using System.Text;

namespace Normalize.Tests.Laws;

/// <summary>Sentences, paragraphs and pages with what real ones hold: names, numbers, brands, quotations, dates, the furniture of a site.</summary>
internal static class KazakhProse
{
    private static readonly string[] s_inserts =
        ["2023 жылы", "12 наурызда", "45,6%", "600-ге", "Nur Otan", "Facebook-тегі", "т.б.", "А.Б. Серікұлы", "XXI ғасыр", "12:30-да", "«Алтын дән»", "№5", "іс-шара", "COVID-19", "kk.example/beti"];

    private static readonly string[] s_furniture =
        ["1284", "0", "Автор: Сәуле Оразбекова", "Бөлісу: Facebook Twitter Telegram", "Пікір қалдырыңыз", "photo 51877 Мәдениет", "12.03.2023, 10:15", "Тегтер: қала, кітап", "Ұқсас жаңалықтар", "Дәурен ЖАҚСЫБАЙ", "© 2019-2023 Барлық құқықтар қорғалған"];

    public static string Sentence(Random random)
    {
        var sentence = new StringBuilder();
        int words = random.Next(3, 16);
        for (int i = 0; i < words; i++)
        {
            string word = random.Next(14) == 0 ? s_inserts[random.Next(s_inserts.Length)] : KazakhWords.Next(random);
            bool capital = i == 0 || random.Next(15) == 0;
            sentence.Append(i == 0 ? "" : random.Next(12) == 0 ? ", " : random.Next(30) == 0 ? " – " : " ").Append(capital ? Capitalised(word) : word);
        }

        return sentence.Append(".?!.…."[random.Next(6)]).ToString();
    }

    public static string Paragraph(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Sentence(random)));

    public static string Page(Random random)
    {
        string title = Sentence(random)[..^1];
        List<string> lines = [title];
        if (random.Next(2) == 0)
        {
            lines.Add(title);
        }

        for (int i = random.Next(4); i > 0; i--)
        {
            lines.Add(s_furniture[random.Next(s_furniture.Length)]);
        }

        for (int i = random.Next(1, 6); i > 0; i--)
        {
            lines.Add(Paragraph(random));
        }

        for (int i = random.Next(5); i > 0; i--)
        {
            lines.Add(s_furniture[random.Next(s_furniture.Length)]);
        }

        return string.Join(random.Next(3) switch { 0 => "\n", 1 => "\r\n\r\n", _ => "\n\n" }, lines);
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
