using System.Buffers;
using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Characters;

/// <summary>
/// Reads text right that was UTF-8 and was read in a single-byte encoding, once or several times. A line is looked at as a
/// whole: which encoding explains most of its words, and do they become Kazakh or Russian?
/// </summary>
internal sealed class MojibakeRepair(RuleSet rules) : ITextStage
{
    private readonly bool _enabled = rules.IsEnabled(CharactersRules.Mojibake);

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        if (!_enabled || MojibakeScan.IndexOfSuspect(text, 0) < 0)
        {
            return;
        }

        RunOnce(text, edits);
        if (edits.Count == 0)
        {
            return;
        }

        // What comes out may be mojibake again; the edits of all rounds become one list.
        EditList all = edits.ToEditList(text);
        char[] current = Apply(text, edits);
        for (int round = 1; round < MojibakeLine.MaxDepth; round++)
        {
            edits.Clear();
            RunOnce(current, edits);
            if (edits.Count == 0)
            {
                break;
            }

            all = all.Then(edits.ToEditList(current));
            current = Apply(current, edits);
        }

        edits.Clear();
        foreach (Edit edit in all)
        {
            edits.Replace(edit.Start, edit.End, current.AsSpan(edit.TargetStart, edit.TargetEnd - edit.TargetStart), CharactersRules.Mojibake);
        }
    }

    private static char[] Apply(ReadOnlySpan<char> text, EditBuilder edits)
    {
        char[] result = new char[text.Length + edits.Delta];
        edits.Apply(text, result);
        return result;
    }

    private static void RunOnce(ReadOnlySpan<char> text, EditBuilder edits)
    {
        int i = 0;
        while ((i = MojibakeScan.IndexOfSuspect(text, i)) >= 0)
        {
            int start = text[..i].LastIndexOf('\n') + 1;
            int length = text[i..].IndexOf('\n');
            int end = length < 0 ? text.Length : i + length;
            RepairLine(text[start..end], start, edits);
            i = end;
        }
    }

    private static void RepairLine(ReadOnlySpan<char> line, int offset, EditBuilder edits)
    {
        if (!MojibakeLine.TryFind(line, 1, out MojibakeLine found))
        {
            RepairPunctuation(line, offset, edits);
            return;
        }

        for (int i = 0; i < line.Length; i++)
        {
            MojibakeToken token = MojibakeToken.Read(found.Misreading, line, i);
            i = token.End;
            if (token.IsGood || (found.IsThorough && !token.IsBroken && token.Whole + token.Lost > 0))
            {
                RepairToken(found.Misreading, line, token, offset, edits);
            }
        }
    }

    /// <summary>One edit for each run of sequences; ASCII between them stays.</summary>
    private static void RepairToken(Misreading misreading, ReadOnlySpan<char> line, in MojibakeToken token, int offset, EditBuilder edits)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(token.End - token.Start);
        int start = token.Start;
        int length = 0;
        int i = token.Start;
        var vanished = new List<(int At, Misreading.Sequence Sequence)>();
        while (i < token.End)
        {
            if (line[i] >= 0x80 && misreading.TryRead(line, i, out Misreading.Sequence sequence))
            {
                start = length == 0 ? i : start;
                if (sequence.Loss == Misreading.Loss.Vanished)
                {
                    vanished.Add((length, sequence));
                }

                buffer[length++] = sequence.Character;
                i += sequence.Length;
                continue;
            }

            Write(i);
            i++;
        }

        Write(i);
        ArrayPool<char>.Shared.Return(buffer);

        void Write(int end)
        {
            if (length > 0)
            {
                foreach ((int at, Misreading.Sequence sequence) in vanished)
                {
                    buffer[at] = Likeliest(buffer.AsSpan(0, length), at, misreading.Candidates(sequence));
                }

                vanished.Clear();
                edits.Replace(offset + start, offset + end, buffer.AsSpan(0, length), CharactersRules.Mojibake);
                length = 0;
            }
        }
    }

    /// <summary>The candidate that makes the likeliest word of the run.</summary>
    private static char Likeliest(Span<char> run, int at, ReadOnlySpan<char> candidates)
    {
        int start = at;
        while (start > 0 && Alphabet.IsCyrillic(run[start - 1]))
        {
            start--;
        }

        int end = at + 1;
        while (end < run.Length && Alphabet.IsCyrillic(run[end]))
        {
            end++;
        }

        char best = candidates[0];
        float bestCost = float.PositiveInfinity;
        foreach (char candidate in candidates)
        {
            run[at] = candidate;
            float cost = end - start <= WordModel.LongestWord ? CyrillicReading.Judge(WordModel.Default, run[start..end]).Cost : 0;
            if (cost < bestCost)
            {
                (best, bestCost) = (candidate, cost);
            }
        }

        return best;
    }

    /// <summary>A dash or a quotation mark alone in a good line: three characters that stand together in no language.</summary>
    private static void RepairPunctuation(ReadOnlySpan<char> line, int offset, EditBuilder edits)
    {
        foreach (Misreading misreading in Misreading.All)
        {
            int before = edits.Count;
            for (int i = 0; i < line.Length; i++)
            {
                bool alone = i == 0 || PlainCharacters.WithLatin.Contains(line[i - 1]);
                if (alone && line[i] >= 0x80 && misreading.TryRead(line, i, out Misreading.Sequence sequence) && sequence.Length == 3 && Misreading.IsExpected(sequence.Character))
                {
                    edits.Replace(offset + i, offset + i + 3, [sequence.Character], CharactersRules.Mojibake);
                    i += 2;
                }
            }

            if (edits.Count > before)
            {
                return;
            }
        }
    }
}
