namespace Normalize;

/// <summary>Names of <see cref="BoilerplateKind"/> on the wire.</summary>
public static class BoilerplateKinds
{
    private static readonly string[] s_names = [.. Enum.GetNames<BoilerplateKind>().Select(ToSnake)];

    /// <summary>The name in JSON and in the samples: <c>view_counter</c>.</summary>
    public static string ToWireName(BoilerplateKind kind) => s_names[(int)kind];

    /// <summary>The kind with this wire name; false, and the first kind, when there is none.</summary>
    public static bool TryParse(string? name, out BoilerplateKind kind)
    {
        int index = Array.IndexOf(s_names, name);
        kind = (BoilerplateKind)Math.Max(0, index);
        return index >= 0;
    }

    private static string ToSnake(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
