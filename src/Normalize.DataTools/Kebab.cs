namespace Normalize.DataTools;

/// <summary>Names of the data files, written-like-this, and names of the code, WrittenLikeThis.</summary>
internal static class Kebab
{
    public static string ToPascal(string name) =>
        string.Concat(name.Split('-', '_', '.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
