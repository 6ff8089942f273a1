namespace Normalize.Transliteration;

/// <summary>The letters of the alphabet that also travel as a base and a combining mark: й and ё.</summary>
internal static class Composition
{
    private const char Breve = '\u0306';
    private const char Diaeresis = '\u0308';

    /// <summary>A mark may follow this small letter and make another letter of it.</summary>
    public static bool IsBase(char small) => small is 'и' or 'е';

    /// <summary>The composed letter, in the case of the base; the base itself when the two do not compose.</summary>
    public static char Compose(char letter, int mark) => (letter, mark) switch
    {
        ('и', Breve) => 'й',
        ('И', Breve) => 'Й',
        ('е', Diaeresis) => 'ё',
        ('Е', Diaeresis) => 'Ё',
        _ => letter,
    };
}
