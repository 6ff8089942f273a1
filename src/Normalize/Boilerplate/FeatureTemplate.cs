namespace Normalize.Boilerplate;

/// <summary>A family of features: one for each combination of the values of its parts, at consecutive indices.</summary>
internal sealed class FeatureTemplate
{
    private readonly string[][] _parts;

    public FeatureTemplate(string name, int offset, string[][] parts)
    {
        Name = name;
        Offset = offset;
        _parts = parts;
        Size = parts.Aggregate(1, (size, part) => size * part.Length);
    }

    public string Name { get; }

    public int Offset { get; }

    public int Size { get; }

    /// <summary>The name of a feature as it stands in weights.tsv: <c>class+left=related+line</c>.</summary>
    public string NameOf(int index)
    {
        int rest = index - Offset;
        var values = new string[_parts.Length];
        for (int i = _parts.Length - 1; i >= 0; i--)
        {
            values[i] = _parts[i][rest % _parts[i].Length];
            rest /= _parts[i].Length;
        }

        return $"{Name}={string.Join('+', values)}";
    }
}
