using System.Buffers;
using Normalize.Language;

namespace Normalize.Characters;

/// <summary>How a line looks to one misreading: how many sequences its good tokens hold, and how many tokens contradict.</summary>
internal readonly record struct MojibakeLine(Misreading Misreading, int Whole, int Expected, int GoodTokens, int BrokenTokens)
{
    /// <summary>How often text may have been misread in a row.</summary>
    public const int MaxDepth = 4;

    /// <summary>The line is misread from end to end, so that weak tokens count too: at most one token in five contradicts.</summary>
    public bool IsThorough => Whole >= 4 && BrokenTokens * 4 <= GoodTokens;

    /// <summary>The misreading that explains most of the line, or false when none does.</summary>
    public static bool TryFind(ReadOnlySpan<char> line, int depth, out MojibakeLine best)
    {
        best = default;
        foreach (Misreading misreading in Misreading.All)
        {
            MojibakeLine seen = Look(misreading, line);
            best = seen.Whole > best.Whole ? seen : best;
        }

        if (best.Whole < 2)
        {
            return false;
        }

        // Read right, the text is Kazakh or Russian, or misread once more.
        if (best.Expected * 5 >= best.Whole * 4)
        {
            return best.Whole > 2 || IsKnownWord(best.Misreading, line);
        }

        if (depth == MaxDepth)
        {
            return false;
        }

        char[] inner = ArrayPool<char>.Shared.Rent(line.Length);
        int length = Decode(best.Misreading, line, inner);
        bool found = TryFind(inner.AsSpan(0, length), depth + 1, out _);
        ArrayPool<char>.Shared.Return(inner);
        return found;
    }

    private static MojibakeLine Look(Misreading misreading, ReadOnlySpan<char> line)
    {
        int whole = 0;
        int expected = 0;
        int good = 0;
        int broken = 0;
        for (int i = 0; i < line.Length; i++)
        {
            MojibakeToken token = MojibakeToken.Read(misreading, line, i);
            i = token.End;
            broken += token.IsBroken ? 1 : 0;
            if (token.IsGood)
            {
                good++;
                whole += token.Whole;
                expected += token.Expected;
            }
        }

        return new MojibakeLine(misreading, whole, expected, good, broken);
    }

    private static int Decode(Misreading misreading, ReadOnlySpan<char> line, Span<char> result)
    {
        int length = 0;
        for (int i = 0; i < line.Length;)
        {
            if (line[i] >= 0x80 && misreading.TryRead(line, i, out Misreading.Sequence sequence))
            {
                result[length++] = sequence.Character;
                i += sequence.Length;
            }
            else
            {
                result[length++] = line[i++];
            }
        }

        return length;
    }

    /// <summary>Two sequences are little evidence: they must make a word, or hold a character that no text has there.</summary>
    private static bool IsKnownWord(Misreading misreading, ReadOnlySpan<char> line)
    {
        Span<char> word = stackalloc char[2];
        int length = 0;
        bool odd = false;
        for (int i = 0; i < line.Length && length < 2; i++)
        {
            if (line[i] >= 0x80 && misreading.TryRead(line, i, out Misreading.Sequence sequence))
            {
                word[length++] = sequence.Character;
                char trail = line[i + sequence.Length - 1];
                odd |= !PlainCharacters.WithoutLatin.Contains(trail) || trail is '\u00B0' or '\u00B1' or '\u00B7' or '\u201A';
                i += sequence.Length - 1;
            }
        }

        return length == 2 && (odd || WordModel.Default.Find(word) >= 0);
    }
}
