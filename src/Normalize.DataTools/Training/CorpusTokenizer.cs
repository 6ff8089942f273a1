using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Cuts clean text into the tokens of the word model.</summary>
internal static class CorpusTokenizer
{
    public static void Tokenize(string line, List<CorpusToken> tokens)
    {
        tokens.Clear();
        bool quoteOpen = false;
        int at = 0;
        while (at < line.Length)
        {
            bool space = at == 0 || char.IsWhiteSpace(line[at - 1]);
            char c = line[at];
            int end = at + 1;
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            if (Alphabet.IsCyrillic(c))
            {
                end = RunEnd(line, at, Alphabet.IsCyrillic);
                ReadOnlySpan<char> word = line.AsSpan(at, end - at);
                tokens.Add(new CorpusToken(Lower(word), -1, TokenType.OfWord(word), space));
            }
            else if (char.IsAsciiDigit(c))
            {
                end = NumberEnd(line, at);
                tokens.Add(new CorpusToken(null, TokenClass.Number, TokenType.Number, space));
            }
            else if (Alphabet.IsLatin(c))
            {
                end = RunEnd(line, at, Alphabet.IsLatin);
                tokens.Add(new CorpusToken(null, TokenClass.Latin, TokenType.Latin, space));
            }
            else if (Hyphens.IndexOf(c) >= 0)
            {
                bool spaceAfter = end == line.Length || char.IsWhiteSpace(line[end]);
                tokens.Add(new CorpusToken(null, Hyphens.Role(space, spaceAfter), -1, space));
            }
            else
            {
                int mark = Marks.IndexOf(c);
                if (c == '"')
                {
                    quoteOpen = Opens(line, at, quoteOpen);
                    mark = quoteOpen ? Marks.StraightOpen : Marks.StraightClose;
                }

                tokens.Add(new CorpusToken(null, TokenClass.FirstMark + mark, -1, space));
            }

            at = end;
        }
    }

    /// <summary>
    /// Whether a straight quotation mark opens: its spaces say so where there is one on one side only, else the marks before
    /// it. Lines of the corpus often begin inside a quotation, so that counting alone goes wrong.
    /// </summary>
    private static bool Opens(string line, int at, bool afterOpen)
    {
        bool before = at == 0 || char.IsWhiteSpace(line[at - 1]);
        bool after = at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]);
        return before == after ? !afterOpen : before;
    }

    private static int RunEnd(string line, int at, Func<char, bool> belongs)
    {
        while (at < line.Length && belongs(line[at]))
        {
            at++;
        }

        return at;
    }

    private static int NumberEnd(string line, int at)
    {
        int end = RunEnd(line, at, char.IsAsciiDigit);
        while (end + 1 < line.Length && line[end] is '.' or ',' or ':' && char.IsAsciiDigit(line[end + 1]))
        {
            end = RunEnd(line, end + 1, char.IsAsciiDigit);
        }

        return end;
    }

    private static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        Alphabet.ToLower(word, lower);
        return lower.ToString();
    }
}
