using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>The tokens of a stretch of text, one after the other; reused between texts.</summary>
internal sealed class OcrTokens(WordModel model)
{
    private OcrToken[] _tokens = new OcrToken[64];

    public int Count { get; private set; }

    /// <summary>Some line goes on with a small letter: the text has the line ends of a printed page.</summary>
    public bool IsWrapped { get; private set; }

    public ref OcrToken this[int index] => ref _tokens[index];

    /// <summary>Reads so many words from <paramref name="start"/> and on to the end of a line, but not more than twice as many.</summary>
    /// <returns>Where the stretch ends.</returns>
    public int Read(ReadOnlySpan<char> text, int start, int words)
    {
        Count = 0;
        IsWrapped = false;
        int at = start;
        int read = 0;
        while (at < text.Length && (read < words || (text[at - 1] != '\n' && read < 2 * words)))
        {
            char c = text[at];
            int end = at + 1;
            if (Alphabet.IsCyrillic(c))
            {
                while (end < text.Length && Alphabet.IsCyrillic(text[end]))
                {
                    end++;
                }

                read++;
                AddWord(text, at, end);
            }
            else if (char.IsLetterOrDigit(c))
            {
                bool digit = char.IsDigit(c);
                while (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsDigit(text[end]) == digit && !Alphabet.IsCyrillic(text[end]))
                {
                    end++;
                }

                AddSpecial(at, end, digit ? TokenClass.Number : TokenClass.Latin);
            }
            else if (c is '-' or '\u2013' or '\u2014')
            {
                while (end < text.Length && text[end] == c)
                {
                    end++;
                }

                bool open = at > 0 && char.IsWhiteSpace(text[at - 1]);
                AddSpecial(at, end, open ? TokenClass.Dash : TokenClass.Hyphen);
            }
            else if (!char.IsWhiteSpace(c))
            {
                AddSpecial(at, end, TokenClass.FirstMark + Marks.IndexOf(c));
            }

            at = end;
        }

        return at;
    }

    /// <summary>Looks the letters of a word up and fills in what the model knows of them.</summary>
    public void Describe(ref OcrToken token, ReadOnlySpan<char> word)
    {
        token.Letters = word.Length;
        token.Class = ClassOf(word);
        token.Id = word.Length <= WordModel.LongestWord ? model.Find(word) : -1;
        token.Cost = model.WordCost(token.Id, model.LetterCost(word));
    }

    /// <summary>The class of a word.</summary>
    public static uint ClassOf(ReadOnlySpan<char> word)
    {
        ulong packed = 0;
        foreach (char c in word)
        {
            packed = (packed << LetterCode.Bits) | (uint)LetterCode.Of(c);
        }

        return TokenClass.OfWord(packed, word.Length);
    }

    /// <summary>In lines that all begin with a capital, as verse has them, a capital there says nothing.</summary>
    public void MarkLineStarts(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < Count && !IsWrapped; i++)
        {
            _tokens[i].BeginsSentence |= StartsLine(text, _tokens[i].Start);
        }
    }

    private void AddWord(ReadOnlySpan<char> text, int start, int end)
    {
        ref OcrToken token = ref Add(start, end);
        Describe(ref token, text[start..end]);
        token.BeginsSentence = BeginsSentence(text, start);
        token.IsPart = (start > 0 && char.IsLetterOrDigit(text[start - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end]));
        token.IsStale = true;
        IsWrapped |= StartsLine(text, start) && !Alphabet.IsUpper(text[start]);
    }

    private void AddSpecial(int start, int end, int special)
    {
        ref OcrToken token = ref Add(start, end);
        token.Id = model.SpecialId(special);
        token.Class = TokenClass.OfSpecial(special);
        token.Cost = model.SpecialCost(special);
    }

    private ref OcrToken Add(int start, int end)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count] = new OcrToken { Start = start, End = end };
        return ref _tokens[Count++];
    }

    private static bool StartsLine(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] == '\n';

    /// <summary>A hyphen binds it to the letter before, as in a word of two parts.</summary>
    private static bool IsBound(ReadOnlySpan<char> text, int start) => start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2]);

    /// <summary>Nothing but white space stands between the end of a sentence, or a mark that may begin one, and the word.</summary>
    private static bool BeginsSentence(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at == 0 || (at == start ? !IsBound(text, at) : !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == ','));
    }
}
