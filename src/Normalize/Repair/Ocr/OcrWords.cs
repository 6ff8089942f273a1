using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>The Cyrillic words of a text, one after the other.</summary>
internal ref struct OcrWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Nothing but white space stands between the end of a sentence, or a mark that may begin one, and the word.</summary>
    public readonly bool BeginsSentence
    {
        get
        {
            int at = Start;
            while (at > 0 && char.IsWhiteSpace(_text[at - 1]))
            {
                at--;
            }

            return at == 0 || at == Start || !(char.IsLetterOrDigit(_text[at - 1]) || _text[at - 1] == ',');
        }
    }

    public bool MoveNext()
    {
        int next = End;
        while (next < _text.Length && !Alphabet.IsCyrillic(_text[next]))
        {
            next++;
        }

        Start = next;
        End = WordEnd(next);
        return End > Start;
    }

    private readonly int WordEnd(int at)
    {
        while (at < _text.Length && Alphabet.IsCyrillic(_text[at]))
        {
            at++;
        }

        return at;
    }
}
