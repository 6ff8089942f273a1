using System.Text;

namespace Normalize.Edits;

/// <summary>
/// Makes one edit list of two. Both lists speak of the middle text B: the first by its target ranges, the second by its
/// source ranges. Changes whose ranges in B overlap become one; changes that only touch stay apart.
/// </summary>
internal static class EditComposer
{
    public static EditList Compose(EditList first, EditList second)
    {
        var merged = new List<Edit>(first.Count + second.Count);
        int i = 0;
        int j = 0;
        int firstDelta = 0; // B - A, of the first list's edits before i
        int secondDelta = 0; // C - B, of the second list's edits before j
        while (i < first.Count || j < second.Count)
        {
            int i0 = i;
            int j0 = j;
            (int start, int end) = TakeFirst(first, second, ref i, ref j);
            while (Extend(first, second, ref i, ref j, start, ref end))
            {
            }

            int sourceStart = start - firstDelta;
            int targetStart = start + secondDelta;
            firstDelta = i > 0 ? first[i - 1].TargetEnd - first[i - 1].End : 0;
            secondDelta = j > 0 ? second[j - 1].TargetEnd - second[j - 1].End : 0;
            string original = OriginalOf(first, second, i0, i, j0, j, start, end);
            merged.Add(new Edit(sourceStart, end - firstDelta, targetStart, end + secondDelta, original, RuleOf(first, second, i0, i, j0, j)));
        }

        return new EditList([.. merged], first.SourceLength, second.TargetLength);
    }

    /// <summary>Starts a cluster with the edit that stands first in B; at the same place, the one that is empty there.</summary>
    private static (int Start, int End) TakeFirst(EditList first, EditList second, ref int i, ref int j)
    {
        bool takeFirst = j == second.Count
            || (i < first.Count
                && (first[i].TargetStart < second[j].Start
                    || (first[i].TargetStart == second[j].Start && first[i].TargetLength == 0)));
        if (takeFirst)
        {
            Edit edit = first[i++];
            return (edit.TargetStart, edit.TargetEnd);
        }
        else
        {
            Edit edit = second[j++];
            return (edit.Start, edit.End);
        }
    }

    private static bool Extend(EditList first, EditList second, ref int i, ref int j, int start, ref int end)
    {
        if (i < first.Count && Overlaps(first[i].TargetStart, first[i].TargetEnd, start, end))
        {
            end = Math.Max(end, first[i++].TargetEnd);
            return true;
        }

        if (j < second.Count && Overlaps(second[j].Start, second[j].End, start, end))
        {
            end = Math.Max(end, second[j++].End);
            return true;
        }

        return false;
    }

    /// <summary>[s, e) begins at or behind the cluster's start: it overlaps when it begins before its end, or both are empty at one place.</summary>
    private static bool Overlaps(int s, int e, int start, int end) => s < end || (s == e && start == end && s == start);

    /// <summary>The A text of a cluster: originals of the first list, and between them B text, which the second list's originals hold.</summary>
    private static string OriginalOf(EditList first, EditList second, int i, int iEnd, int j, int jEnd, int start, int end)
    {
        if (j == jEnd && i + 1 == iEnd)
        {
            return first[i].Original;
        }

        if (i == iEnd && j + 1 == jEnd)
        {
            return second[j].Original;
        }

        var text = new StringBuilder();
        int at = start;
        for (; i < iEnd; i++)
        {
            AppendMiddle(text, second, ref j, jEnd, at, first[i].TargetStart);
            text.Append(first[i].Original);
            at = first[i].TargetEnd;
        }

        AppendMiddle(text, second, ref j, jEnd, at, end);
        return text.ToString();
    }

    /// <summary>Appends B text [from, to), all of which lies inside source ranges of the second list.</summary>
    private static void AppendMiddle(StringBuilder text, EditList second, ref int j, int jEnd, int from, int to)
    {
        while (from < to)
        {
            while (j < jEnd && second[j].End <= from)
            {
                j++;
            }

            Edit edit = second[j];
            int stop = Math.Min(to, edit.End);
            text.Append(edit.Original.AsSpan(from - edit.Start, stop - from));
            from = stop;
        }
    }

    private static string RuleOf(EditList first, EditList second, int i, int iEnd, int j, int jEnd)
    {
        string rule = "";
        for (; i < iEnd; i++)
        {
            rule = Join(rule, first[i].Rule);
        }

        for (; j < jEnd; j++)
        {
            rule = Join(rule, second[j].Rule);
        }

        return rule;

        static string Join(string left, string right)
        {
            foreach (string id in right.Split('+'))
            {
                if (left.Length == 0)
                {
                    left = id;
                }
                else if (Array.IndexOf(left.Split('+'), id) < 0)
                {
                    left = left + "+" + id;
                }
            }

            return left;
        }
    }
}
