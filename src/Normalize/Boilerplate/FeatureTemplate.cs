namespace Normalize.Boilerplate;

/// <summary>A family of features: one for each combination of the values of its parts, at consecutive indices.</summary>
internal sealed class FeatureTemplate
{
    private readonly FeaturePart[] _parts;

    public FeatureTemplate(string name, int offset, FeaturePart[] parts)
    {
        Name = name;
        Offset = offset;
        Size = 1;
        _parts = parts;
        foreach (FeaturePart part in parts)
        {
            Size *= part.Size;
        }
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
            values[i] = _parts[i].Names()[rest % _parts[i].Size];
            rest /= _parts[i].Size;
        }

        return $"{Name}={string.Join('+', values)}";
    }
}

/// <summary>One part of a template. The names are asked for by the trainer only, so that start-up builds none.</summary>
internal sealed record FeaturePart(int Size, Func<string[]> Names);
