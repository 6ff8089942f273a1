using Normalize.DataTools;

namespace Normalize.Tests.Api;

/// <summary>What others compile against changes on purpose only.</summary>
[TestFixture]
public sealed class PublicApiTests
{
    private const string Approve = "APPROVE_API";

    [Test]
    public void PublicApi_IsTheApprovedOne()
    {
        string path = Path.Combine(Repository.FindRoot(), "tests", "Normalize.Tests", "Api", "Normalize.approved.txt");
        string actual = ApiText.Of(typeof(KazakhText).Assembly);
        Assert.That(actual, Is.EqualTo(Approved.Text(path, Approve, actual)), $"The public API is not the approved one. If that is meant: {Approved.Command(Approve, nameof(PublicApiTests))}");
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
