using System.Runtime.CompilerServices;

namespace Normalize.Boilerplate;

/// <summary>
/// Finds passages of the top of a page that occur again: four words and 25 code units or more, or a whole line of two words.
/// Linear: each word is looked up once, and a match is walked once.
/// </summary>
internal static class RepeatFinder
{
    // Titles and leads come again near the top; a longer look costs time and finds link lists.
    private const int MaxTokens = 3000;
    private const int MinWords = 4;
    private const int MinLength = 25;
    private const int TableBits = 13;

    // Figures that may stand between a repeated phrase and the small letter that goes on with its sentence.
    private const int MaxFigures = 3;

    [SkipLocalsInit]
    public static void Find(ReadOnlySpan<PageToken> all, GrowableArray<RepeatedPassage> repeats)
    {
        ReadOnlySpan<PageToken> tokens = all[..Math.Min(all.Length, MaxTokens)];
        if (tokens.Length < MinWords)
        {
            return;
        }

        Span<ushort> words = stackalloc ushort[tokens.Length];
        Span<ulong> hashes = stackalloc ulong[tokens.Length];
        int count = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            // Hashes of words are odd, signs have none: what is no word the next one overwrites.
            ulong hash = tokens[i].Hash;
            hashes[count] = hash;
            words[count] = (ushort)i;
            count += (int)hash & 1;
        }

        Search(tokens, words[..count], hashes[..count], repeats);
    }

    [SkipLocalsInit]
    private static void Search(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<ushort> words, ReadOnlySpan<ulong> hashes, GrowableArray<RepeatedPassage> repeats)
    {
        // Slot: index of the word a run begins with, plus one. A lost slot only misses a repeat.
        Span<ushort> table = stackalloc ushort[1 << TableBits];
        table.Clear();
        int groups = 0;
        int next = 0;
        for (int i = 0; i < words.Length; i++)
        {
            int run = StartsLine(tokens, words[i]) ? LineLength(tokens, words, i) : 0;
            int at;
            if (run > 0)
            {
                at = SlotOf(hashes.Slice(i, run));
            }
            else if (i + MinWords <= words.Length)
            {
                at = SlotOf(hashes[i], hashes[i + 1], hashes[i + 2], hashes[i + 3]);
            }
            else
            {
                continue;
            }

            ref ushort slot = ref table[at];
            int earlier = slot - 1;
            slot = (ushort)(i + 1);
            if (earlier < 0 || i < next)
            {
                continue;
            }

            int length = Match(hashes, earlier, i);
            if (length == 0 || !IsLongEnough(tokens, words, earlier, i, length)
                || IsProse(tokens, words, earlier, i, length))
            {
                continue;
            }

            Add(repeats, words, earlier, i, length, ref groups);
            next = i + length;
        }

        repeats.Span.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
    }

    /// <summary>The two or three words of the line that begins here; 0 when it has more, or one.</summary>
    private static int LineLength(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<ushort> words, int i)
    {
        for (int n = 2; n < MinWords && i + n <= words.Length; n++)
        {
            if (EndsLine(tokens, words, i + n - 1) && !BreaksInside(tokens, words, i, n))
            {
                return n;
            }
        }

        return 0;
    }

    private static bool BreaksInside(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<ushort> words, int i, int n)
    {
        for (int k = 1; k < n; k++)
        {
            if (StartsLine(tokens, words[i + k]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsLine(ReadOnlySpan<PageToken> tokens, int token) => tokens[token].Gap <= Gap.Line;

    private static bool EndsLine(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<ushort> words, int i) =>
        i + 1 == words.Length || StartsLine(tokens, words[i + 1]);

    private static int SlotOf(ReadOnlySpan<ulong> run)
    {
        ulong hash = (ulong)run.Length;
        foreach (ulong word in run)
        {
            hash = PhraseTable.Extend(hash, word);
        }

        return Fold(hash);
    }

    /// <summary>The same for a run of <see cref="MinWords"/>.</summary>
    private static int SlotOf(ulong first, ulong second, ulong third, ulong fourth) =>
        Fold(PhraseTable.Extend(PhraseTable.Extend(PhraseTable.Extend(PhraseTable.Extend(MinWords, first), second), third), fourth));

    private static int Fold(ulong hash) => (int)((hash ^ (hash >> 32)) & ((1 << TableBits) - 1));

    private static int Match(ReadOnlySpan<ulong> hashes, int earlier, int i)
    {
        int length = 0;
        while (i + length < hashes.Length && earlier + length < i && hashes[earlier + length] == hashes[i + length])
        {
            length++;
        }

        return length;
    }

    private static bool IsLongEnough(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<ushort> words, int earlier, int i, int length)
    {
        if (length >= MinWords)
        {
            return tokens[words[i + length - 1]].End - tokens[words[i]].Start >= MinLength;
        }

        return length >= 2
            && StartsLine(tokens, words[earlier]) && EndsLine(tokens, words, earlier + length - 1)
            && StartsLine(tokens, words[i]) && EndsLine(tokens, words, i + length - 1);
    }

    /// <summary>Both copies stand inside sentences, or one does and most words are small: no title and no menu.</summary>
    private static bool IsProse(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<ushort> words, int earlier, int i, int length)
    {
        bool one = IsInSentence(tokens, words, earlier, length);
        bool other = IsInSentence(tokens, words, i, length);
        if (one == other)
        {
            return one;
        }

        int small = 0;
        for (int k = 0; k < length; k++)
        {
            small += tokens[words[i + k]].Shape == TokenShape.Lower ? 1 : 0;
        }

        return small * 2 >= length;
    }

    /// <summary>The sentence goes on behind it, or it is the tail of one: an office that a text names twice is no title.</summary>
    private static bool IsInSentence(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<ushort> words, int i, int length)
    {
        int first = words[i];
        int end = words[i + length - 1] + 1;
        bool ends = tokens[end - 1].Has(TokenMarks.SentenceEnd);
        bool runsOn = first > 0 && tokens[first].Gap == Gap.Space && !tokens[first - 1].Has(TokenMarks.SentenceEnd);
        if (runsOn && tokens[first].Shape == TokenShape.Lower && tokens[first - 1].Shape == TokenShape.Lower)
        {
            return true;
        }

        bool begun = runsOn && tokens[first - 1].Shape == TokenShape.Lower;
        int next = end;
        while (next < tokens.Length && next < end + MaxFigures && tokens[next].Gap == Gap.Space && tokens[next].Shape is TokenShape.Number or TokenShape.MixedNumber)
        {
            next++;
        }

        bool isDate = next > end && next < tokens.Length && tokens[next].Word is WordClass.Year or WordClass.Month or WordClass.TimeUnit;
        bool goesOn = !isDate && next < tokens.Length && tokens[next].Gap == Gap.Space && tokens[next].Shape == TokenShape.Lower;
        return ends ? begun : goesOn;
    }

    private static void Add(GrowableArray<RepeatedPassage> repeats, ReadOnlySpan<ushort> words, int earlier, int i, int length, ref int groups)
    {
        int group = -1;
        int start = words[earlier];
        int end = words[earlier + length - 1] + 1;
        foreach (ref readonly RepeatedPassage known in repeats.Span)
        {
            if (known.Start == start && known.End == end)
            {
                group = known.Group;
            }
        }

        if (group < 0)
        {
            group = groups++;
            repeats.Add() = new RepeatedPassage { Start = start, End = end, Group = group, Role = RepeatRole.First };
        }

        repeats.Add() = new RepeatedPassage { Start = words[i], End = words[i + length - 1] + 1, Group = group, Role = RepeatRole.Again };
    }
}
