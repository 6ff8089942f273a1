namespace Normalize.Characters;

/// <summary>A run without spaces as one misreading sees it.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Character behind the last; a space that was a lost byte is inside.</param>
/// <param name="Whole">Sequences with all their bytes.</param>
/// <param name="Lost">Sequences without their last byte.</param>
/// <param name="Expected">Whole sequences that make something Kazakh text holds.</param>
/// <param name="IsBroken">Some character is neither ASCII nor punctuation nor part of a sequence.</param>
internal readonly record struct MojibakeToken(int Start, int End, int Whole, int Lost, int Expected, bool IsBroken)
{
    /// <summary>Chance does not make two whole sequences and nothing else.</summary>
    public bool IsGood => !IsBroken && Whole >= 2;

    public static MojibakeToken Read(Misreading misreading, ReadOnlySpan<char> text, int start)
    {
        int whole = 0;
        int lost = 0;
        int expected = 0;
        bool broken = false;
        int i = start;
        while (i < text.Length && text[i] is not (' ' or '\t' or '\n'))
        {
            if (text[i] < 0x80)
            {
                i++;
            }
            else if (misreading.TryRead(text, i, out Misreading.Sequence sequence))
            {
                whole += sequence.Loss == Misreading.Loss.None ? 1 : 0;
                lost += sequence.Loss == Misreading.Loss.None ? 0 : 1;
                expected += sequence.Loss == Misreading.Loss.None && Misreading.IsExpected(sequence.Character) ? 1 : 0;
                i += sequence.Length;
            }
            else
            {
                broken = broken || !Misreading.IsExpected(text[i]) || char.IsLetter(text[i]);
                i++;
            }
        }

        return new MojibakeToken(start, i, whole, lost, expected, broken);
    }
}
