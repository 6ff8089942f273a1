using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Everything that is counted in the training text, in one pass over its tokens.</summary>
internal sealed class CorpusCounts
{
    /// <summary>Ids of words while training: in order of first appearance.</summary>
    public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);
    public List<string> Words { get; } = [];
    public List<int> WordCounts { get; } = [];
    public int[] SpecialCounts { get; } = new int[TokenClass.SpecialCount];

    /// <summary>All tokens: words, marks, numbers.</summary>
    public long Total { get; private set; }

    /// <summary>Pairs by training ids; specials are negative: −1 − special. A word with a hyphen behind it has <see cref="HyphenBit"/> set.</summary>
    public Dictionary<(int Previous, int Next), int> Pairs { get; } = [];
    public Dictionary<int, int> PairTotals { get; } = [];
    public Dictionary<(ulong Context, uint Class), int> ClassPairs { get; } = [];
    public Dictionary<ulong, int> ContextTotals { get; } = [];
    public Dictionary<uint, int> ClassTotals { get; } = [];

    /// <summary>Neighbouring words, and all words, by their first letters.</summary>
    public Dictionary<ulong, int> StemPairs { get; } = [];
    public Dictionary<uint, int> StemTotals { get; } = [];

    /// <summary>By training id: places inside sentences, capitalised ones among them, places behind a figure or mark and hyphen, free places.</summary>
    public List<(int Inside, int Capitalised, int Attached, int Free)> Places { get; } = [];
    public int[,] Spaces { get; } = new int[TokenType.LeftCount * TokenType.RightCount, 2];

    public const int HyphenBit = 1 << 24;

    /// <param name="tokens">A line of text.</param>
    /// <param name="cased">Whether capitals and spaces mean something in this text.</param>
    public void Add(List<CorpusToken> tokens, bool cased)
    {
        int previous = -1 - TokenClass.Start;
        uint previousClass = TokenClass.OfSpecial(TokenClass.Start);
        ulong context = previousClass;
        int left = -1;
        int leftType = TokenType.Nothing;
        bool sentenceStart = true;
        int beforeHyphen = 0;
        uint beforeStem = 0;
        SpecialCounts[TokenClass.Start]++;
        foreach (CorpusToken token in tokens)
        {
            int id = token.Word is null ? -1 - token.Special : IdOf(token.Word);
            uint tokenClass = token.Word is null ? TokenClass.OfSpecial(token.Special) : ClassOf(token.Word);
            Total++;
            Count(Pairs, (previous, id));
            Count(PairTotals, previous);
            Count(ClassPairs, (context, tokenClass));
            Count(ContextTotals, context);
            if (TokenClass.IsPair(context))
            {
                Count(ClassPairs, (TokenClass.Shorter(context), tokenClass));
                Count(ContextTotals, TokenClass.Shorter(context));
            }

            Count(ClassTotals, tokenClass);
            uint stem = token.Word is null ? 0 : StemOf(token.Word);
            if (token.Word is not null)
            {
                Count(StemTotals, stem);
                if (beforeStem != 0)
                {
                    Count(StemPairs, TokenClass.StemPair(beforeStem, stem));
                }

                WordCounts[id]++;
                AddPlace(id, token, cased, sentenceStart, previous, beforeHyphen);
            }
            else
            {
                SpecialCounts[token.Special]++;
            }

            beforeStem = stem;
            bool isMark = token.Special >= TokenClass.FirstMark;
            int right = isMark ? TokenType.RightOfMark(token.Special - TokenClass.FirstMark) : token.Type;
            if (cased && left >= 0 && right >= 0)
            {
                Spaces[(left * TokenType.RightCount) + right, token.SpaceBefore ? 1 : 0]++;
            }

            sentenceStart = isMark && (Marks.EndsSentence(token.Special - TokenClass.FirstMark) || sentenceStart);
            sentenceStart |= token.Special is TokenClass.Dash;
            left = isMark ? TokenType.LeftOfMark(token.Special - TokenClass.FirstMark, leftType) : token.Type;
            leftType = token.Type >= 0 ? token.Type : TokenType.Nothing;
            if (token.Special == TokenClass.Hyphen)
            {
                // A hyphen hands the word before it on.
                beforeHyphen = previous;
                int after = AfterHyphen(previous);
                context = TokenClass.OfSpecial(after);
                previousClass = TokenClass.OfSpecial(after);
                previous = after == TokenClass.AfterWordHyphen && previous >= 0 ? previous | HyphenBit : -1 - after;
            }
            else
            {
                beforeHyphen = 0;
                context = TokenClass.Context(previousClass, tokenClass, token.Word?.Length ?? 0);
                previousClass = tokenClass;
                previous = id;
            }
        }
    }

    /// <summary>What a hyphen behind a token leaves as context.</summary>
    public static int AfterHyphen(int previous) => (-1 - previous) switch
    {
        TokenClass.Number => TokenClass.AfterNumberHyphen,
        TokenClass.Latin or >= TokenClass.FirstMark and < TokenClass.SpecialCount => TokenClass.AfterLatinHyphen,
        _ => TokenClass.AfterWordHyphen,
    };

    private static uint StemOf(string word)
    {
        uint packed = 0;
        foreach (char c in word.AsSpan(0, Math.Min(word.Length, TokenClass.StemLetters)))
        {
            packed = (packed << LetterCode.Bits) | (uint)LetterCode.Of(c);
        }

        return packed;
    }

    public static uint ClassOf(string word)
    {
        ulong packed = 0;
        foreach (char c in word)
        {
            packed = (packed << LetterCode.Bits) | (uint)LetterCode.Of(c);
        }

        return TokenClass.OfWord(packed, word.Length);
    }

    private void AddPlace(int id, CorpusToken token, bool cased, bool sentenceStart, int previous, int beforeHyphen)
    {
        ref (int Inside, int Capitalised, int Attached, int Free) place = ref CollectionsMarshal.AsSpan(Places)[id];
        if (cased && !sentenceStart && token.Type is not (TokenType.Capitals or TokenType.SingleCapital))
        {
            place.Inside++;
            place.Capitalised += token.Type == TokenType.Capitalised ? 1 : 0;
        }

        if (token.SpaceBefore)
        {
            place.Free++;
        }
        else if (previous is -1 - TokenClass.AfterNumberHyphen or -1 - TokenClass.AfterLatinHyphen && beforeHyphen != 0)
        {
            place.Attached++;
        }
    }

    private int IdOf(string word)
    {
        if (!Ids.TryGetValue(word, out int id))
        {
            id = Words.Count;
            Ids.Add(word, id);
            Words.Add(word);
            WordCounts.Add(0);
            Places.Add(default);
        }

        return id;
    }

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}
