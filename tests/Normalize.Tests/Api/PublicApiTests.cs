using Normalize.DataTools;

namespace Normalize.Tests.Api;

/// <summary>What others compile against changes on purpose only.</summary>
[TestFixture]
public sealed class PublicApiTests
{
    /// <summary>Set to 1, it makes the test write the file anew: then look at the difference and commit it.</summary>
    private const string Approve = "APPROVE_API";

    private const string Command = $"{Approve}=1 dotnet test tests/Normalize.Tests -c Release --filter {nameof(PublicApiTests)}";

    [Test]
    public void PublicApi_IsTheApprovedOne()
    {
        string path = Path.Combine(Repository.FindRoot(), "tests", "Normalize.Tests", "Api", "Normalize.approved.txt");
        string actual = ApiText.Of(typeof(KazakhText).Assembly);
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(path, actual);
            Assert.Inconclusive($"{path} is written; nothing was compared.");
        }

        Assert.That(actual, Is.EqualTo(File.ReadAllText(path)), $"The public API is not the approved one. If that is meant: {Command}");
    }

    [Test]
    public void Lister_SeesWhatACallerSees() => Assert.That(ApiText.Of(typeof(KazakhText).Assembly).Split('\n'), Is.SupersetOf(new[]
    {
        "Normalize: static class KazakhText",
        "    static string Transliterate(string text, TransliterationScheme scheme)",
        "    TransliterationScheme? To { get; init; }",
        "    void Normalize(ReadOnlySpan<char> text, IBufferWriter<char> destination)",
    }));
}
