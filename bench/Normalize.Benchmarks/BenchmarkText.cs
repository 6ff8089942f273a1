using System.Text;

namespace Normalize.Benchmarks;

/// <summary>Kazakh text to measure on, written for this project, in three states; seeded, so that every run sees the same.</summary>
internal static class BenchmarkText
{
    private static readonly string[] s_sentences =
    [
        "Таңертең өзен жағасына барған балалар мұздың жұқарғанын бірден байқады.",
        "Ауыл шаруашылығы басқармасы биыл егіс көлемін он екі пайызға ұлғайтуды жоспарлап отыр.",
        "– Біз бұл мәселені былтыр да көтергенбіз, бірақ жауап ала алмадық, – деді жиынға қатысқан мұғалім.",
        "Музей қорына 1936 жылғы күнделіктер мен жүзден астам фотосурет қосылды.",
        "«Жастар кітап оқымайды» деген пікірге кітапханашылардың көбі қосылмайды.",
        "Жаңа көпірдің ұзындығы 240 метр, ені 12 метр, ол екі ауданның арасын жиырма шақырымға қысқартады.",
        "Дәрігерлер тұмау маусымы басталғанға дейін екпе алуға кеңес береді.",
        "Көктемгі су тасқынына дайындық аясында арықтар тазаланып, бөгеттер бекітілді.",
        "Шеберлер ағаштан жасалған домбыраның үні неге ерекше екенін түсіндіріп берді.",
        "Қалада жыл сайын өтетін жәрмеңкеге биыл қырыққа жуық шеберхана қатысады.",
        "Ғалымдар сирек кездесетін өсімдіктің тұқымын зертханада өсіріп көрді.",
        "Поездың кешігуіне байланысты жолаушылар вокзалда үш сағат күтуге мәжбүр болды.",
    ];

    /// <summary>Prose with nothing to repair.</summary>
    public static string Clean(int length) => Build(length, (sentence, _) => sentence);

    /// <summary>One sentence in eight has a slip: a split word, a space before a comma, a missing space after a full stop.</summary>
    public static string SlightlyDamaged(int length) => Build(length, (sentence, random) => random.Next(8) switch
    {
        0 => SplitAWord(sentence, random),
        _ => sentence,
    });

    /// <summary>Every word letter-spaced, the gaps between words two spaces wide.</summary>
    public static string LetterSpaced(int length) => Build(length, (sentence, _) => string.Join("  ", sentence.Split(' ').Select(word => string.Join(' ', word.ToCharArray()))));

    /// <summary>Text in one of the three states.</summary>
    public static string In(TextState state, int length) => state switch
    {
        TextState.Clean => Clean(length),
        TextState.SlightlyDamaged => SlightlyDamaged(length),
        _ => LetterSpaced(length),
    };

    /// <summary>Clean prose in UTF-8, a megabyte of it again and again.</summary>
    public static int WriteTo(Stream output, int megabytes)
    {
        const int Megabyte = 1 << 20;
        byte[] text = Encoding.UTF8.GetBytes(Clean(Megabyte));
        byte[] block = text[..(text.AsSpan(0, Megabyte - 1).LastIndexOf((byte)'\n') + 1)];
        for (long written = 0; written < (long)megabytes * Megabyte; written += block.Length)
        {
            output.Write(block);
        }

        return 0;
    }

    private static string SplitAWord(string sentence, Random random)
    {
        string[] words = sentence.Split(' ');
        int at = random.Next(words.Length);
        if (words[at].Length > 6)
        {
            words[at] = words[at].Insert(words[at].Length / 2, " ");
        }

        return string.Join(' ', words).Replace(", ", " , ", StringComparison.Ordinal);
    }

    private static string Build(int length, Func<string, Random, string> damage)
    {
        var random = new Random(12);
        var text = new StringBuilder(length + 200);
        while (text.Length < length)
        {
            for (int i = random.Next(3, 7); i > 0; i--)
            {
                text.Append(damage(s_sentences[random.Next(s_sentences.Length)], random)).Append(' ');
            }

            text[^1] = '\n';
            text.Append('\n');
        }

        return text.ToString(0, length);
    }
}
