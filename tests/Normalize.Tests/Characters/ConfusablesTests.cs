using System.Globalization;
using Normalize.Characters;
using Normalize.DataTools;
using Normalize.Language;
using NUnit.Framework;

namespace Normalize.Tests.Characters;

/// <summary>The table of look-alikes against the pairs that Unicode calls confusable.</summary>
public sealed class ConfusablesTests
{
    [TestCaseSource(nameof(Rows))]
    public void LookAlikes_TakeWhatUnicodeCallsConfusable_OrSayWhyNot(char from, char to, bool taken, string reason)
    {
        Assert.That(LookAlikes.Candidates(from).Contains(to), Is.EqualTo(taken));
        Assert.That(reason, taken ? Is.Empty : Is.Not.Empty);
        Assert.That(Alphabet.IsCyrillic(to));
    }

    private static IEnumerable<TestCaseData> Rows()
    {
        string file = Path.Combine(Repository.FindRoot(), "data", "characters", "confusables.tsv");
        foreach (string[] row in Tsv.Read(file, "from", "to", "taken", "reason"))
        {
            yield return new TestCaseData(Letter(row[0]), Letter(row[1]), row[2] == "yes", row[3]);
        }
    }

    private static char Letter(string codePoint) => (char)int.Parse(codePoint.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
