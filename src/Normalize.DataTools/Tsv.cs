namespace Normalize.DataTools;

/// <summary>Reads a TSV file of data/: a header line, then one record a line; lines that begin with # are comments.</summary>
internal static class Tsv
{
    /// <summary>Yields the fields of each record.</summary>
    /// <exception cref="InvalidDataException">The header differs from <paramref name="columns"/>, or a record has another number of fields.</exception>
    public static IEnumerable<string[]> Read(string path, params string[] columns)
    {
        bool header = true;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] fields = line.Split('\t');
            if (header)
            {
                header = false;
                if (!fields.SequenceEqual(columns))
                {
                    throw new InvalidDataException($"{path}, line {number}: the columns are {string.Join(", ", fields)}; expected {string.Join(", ", columns)}.");
                }

                continue;
            }

            if (fields.Length != columns.Length)
            {
                throw new InvalidDataException($"{path}, line {number}: {fields.Length} fields; expected {columns.Length}.");
            }

            yield return fields;
        }
    }
}
