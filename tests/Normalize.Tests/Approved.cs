namespace Normalize.Tests;

/// <summary>
/// Files that hold what a test prints. With the test's variable set to 1 the file is written anew and nothing is compared: then look at
/// the difference and commit it.
/// </summary>
internal static class Approved
{
    public static string Text(string path, string variable, string actual)
    {
        WriteIfAsked(path, variable, actual);
        return File.ReadAllText(path);
    }

    public static string[] Lines(string path, string variable, IEnumerable<string> actual)
    {
        WriteIfAsked(path, variable, string.Concat(actual.Select(static line => line + "\n")));
        return File.ReadAllLines(path);
    }

    /// <summary>What to type where the difference is meant.</summary>
    public static string Command(string variable, string test) => $"{variable}=1 dotnet test tests/Normalize.Tests -c Release --filter {test}";

    private static void WriteIfAsked(string path, string variable, string actual)
    {
        if (Environment.GetEnvironmentVariable(variable) == "1")
        {
            File.WriteAllText(path, actual);
            Assert.Inconclusive($"{path} is written; nothing was compared.");
        }
    }
}
