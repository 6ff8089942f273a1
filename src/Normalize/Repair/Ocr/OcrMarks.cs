using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>Marks an OCR engine sees where there are none: bars between words, two hyphens for a dash.</summary>
internal static class OcrMarks
{
    /// <summary>Writes the proposals and the repaired marks between them, in order.</summary>
    public static void Merge(ReadOnlySpan<char> text, bool marks, bool damaged, List<OcrProposal> proposals, EditBuilder edits)
    {
        int from = 0;
        foreach (OcrProposal proposal in proposals)
        {
            Repair(text, from, proposal.Start, marks, damaged, edits);
            Write(text[proposal.Start..proposal.End], proposal, edits);
            from = proposal.End;
        }

        Repair(text, from, text.Length, marks, damaged, edits);
    }

    /// <summary>Only the letters that differ, between the common beginning and the common end.</summary>
    private static void Write(ReadOnlySpan<char> word, OcrProposal proposal, EditBuilder edits)
    {
        ReadOnlySpan<char> replacement = proposal.Replacement;
        int head = word.CommonPrefixLength(replacement);
        int tail = 0;
        while (tail < Math.Min(word.Length, replacement.Length) - head && word[^(tail + 1)] == replacement[^(tail + 1)])
        {
            tail++;
        }

        edits.Replace(proposal.Start + head, proposal.End - tail, replacement[head..^tail], proposal.Rule);
    }

    private static void Repair(ReadOnlySpan<char> text, int from, int to, bool marks, bool damaged, EditBuilder edits)
    {
        if (!marks)
        {
            return;
        }

        for (int i = from; i < to; i++)
        {
            if (text[i] is not ('|' or '-') || i == 0 || !char.IsWhiteSpace(text[i - 1]))
            {
                continue;
            }

            int end = i + 1;
            while (end < to && text[end] == text[i])
            {
                end++;
            }

            bool closed = end == text.Length || char.IsWhiteSpace(text[end]);
            if (closed && text[i] == '|' && end == i + 1 && (damaged || IsLoneBar(text, i)))
            {
                edits.Delete(i - 1, end, OcrRules.Mark);
            }
            else if (closed && text[i] == '-' && end == i + 2)
            {
                edits.Replace(i, end, "\u2014", OcrRules.Mark);
            }

            i = end - 1;
        }
    }

    /// <summary>No other bar on its line, which would be a table.</summary>
    private static bool IsLoneBar(ReadOnlySpan<char> text, int at)
    {
        const int Reach = 200;
        ReadOnlySpan<char> before = text[Math.Max(0, at - Reach)..at];
        ReadOnlySpan<char> after = text[(at + 1)..Math.Min(text.Length, at + Reach)];
        int lineStart = before.LastIndexOf('\n') + 1;
        int lineEnd = after.IndexOf('\n');
        return !before[lineStart..].Contains('|') && !(lineEnd < 0 ? after : after[..lineEnd]).Contains('|');
    }
}
