namespace Normalize.Cli.Report;

/// <summary>The hand-written parts of the page, which lie beside this file and travel inside the assembly.</summary>
internal static class Resources
{
    public static string Text(string name)
    {
        using Stream stream = typeof(Resources).Assembly.GetManifestResourceStream($"report/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
