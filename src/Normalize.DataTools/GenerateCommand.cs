using Normalize.DataTools.Generators;

namespace Normalize.DataTools;

/// <summary>Writes every generated source file from the TSV files under data/, or checks that they are fresh.</summary>
internal static class GenerateCommand
{
    /// <summary>All generated files: path from the root of the repository, contents.</summary>
    public static IEnumerable<(string Path, string Text)> All(string root) =>
    [
        .. RuleGenerator.Generate(root),
        .. CharsetGenerator.Generate(root),
        .. CharacterGenerator.Generate(root),
        .. SchemeGenerator.Generate(root),
        .. PhraseTableGenerator.Generate(root),
        .. BoilerplateModelGenerator.Generate(root),
    ];

    public static int Run(string[] args)
    {
        bool check = args is ["--check"];
        if (!check && args.Length > 0)
        {
            Console.Error.WriteLine($"generate takes --check or nothing, not '{string.Join(' ', args)}'");
            return 2;
        }

        string root = Repository.FindRoot();
        int stale = 0;
        foreach ((string path, string text) in All(root))
        {
            string full = Path.Combine(root, path);
            if (File.Exists(full) && File.ReadAllText(full) == text)
            {
                continue;
            }

            stale++;
            Console.Error.WriteLine($"{(check ? "stale" : "wrote")}: {path}");
            if (!check)
            {
                File.WriteAllText(full, text);
            }
        }

        return check && stale > 0 ? 1 : 0;
    }
}
