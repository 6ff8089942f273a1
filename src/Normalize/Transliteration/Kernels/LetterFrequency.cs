using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>How often each small letter stands in Kazakh text; only the choice of a kernel depends on it.</summary>
internal static class LetterFrequency
{
    /// <summary>Three letters in a hundred of running text are capitals.</summary>
    public const double Capitals = 0.03;

    /// <summary>A letter of either case.</summary>
    public static double PerThousandOf(char letter) =>
        Alphabet.IsUpper(letter) ? Capitals * PerThousand(Alphabet.ToLower(letter)) : PerThousand(letter);

    /// <summary>Letters per thousand, counted over 12.8 million letters of the word frequency list the word model is trained on.</summary>
    public static double PerThousand(char small) => small switch
    {
        'а' => 124.1,
        'е' => 78.5,
        'ы' => 75.4,
        'н' => 67.3,
        'т' => 59.3,
        'і' => 57.1,
        'р' => 57.0,
        'л' => 50.1,
        'д' => 45.1,
        'с' => 42.9,
        'қ' => 34.2,
        'м' => 32.3,
        'к' => 28.3,
        'б' => 24.8,
        'о' => 24.3,
        'у' => 18.7,
        'ж' => 17.2,
        'з' => 16.3,
        'ң' => 16.1,
        'ғ' => 15.3,
        'й' => 14.6,
        'п' => 14.5,
        'и' => 14.1,
        'ш' => 13.0,
        'г' => 11.1,
        'ө' => 9.6,
        'ұ' => 9.3,
        'ә' => 8.5,
        'ү' => 8.1,
        'я' => 3.6,
        'в' => 2.2,
        'х' => 2.1,
        'ф' => 1.4,
        'ц' => 1.2,
        'э' => 0.9,
        'ь' => 0.7,
        'ю' => 0.4,
        'ч' => 0.2,
        'ъ' or 'һ' => 0.1,
        _ => 0,
    };
}
