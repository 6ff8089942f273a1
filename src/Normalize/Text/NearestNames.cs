namespace Normalize;

/// <summary>Names that look like a mistyped one, nearest first.</summary>
internal static class NearestNames
{
    /// <summary>No name of ours is as long; what comes behind says nothing more.</summary>
    private const int Longest = 64;

    /// <summary>Up to three names with the smallest edit distance to <paramref name="name"/>; ties in ordinal order.</summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(names);
        return [.. names.OrderBy(other => Distance(name.Length <= Longest ? name : name[..Longest], other)).ThenBy(other => other, StringComparer.Ordinal).Take(3)];
    }

    /// <summary>Levenshtein distance in UTF-16 code units, one row of memory.</summary>
    public static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
