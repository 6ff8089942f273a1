using Normalize.Language;
using NUnit.Framework;

namespace Normalize.Tests.Language;

[TestFixture]
public sealed class WordModelTests
{
    [TestCase("және")]
    [TestCase("Қазақстан")]
    [TestCase("балаларымыз")]
    [TestCase("мен")]
    public void Find_OfAKnownWord_GivesItsNumber(string word) =>
        Assert.That(WordModel.Default.Find(word), Is.GreaterThanOrEqualTo(0));

    [TestCase("")]
    [TestCase("женнәе")]
    [TestCase("қзқстн")]
    [TestCase("Nur")]
    [TestCase("бала-шаға")]
    public void Find_OfNoWord_IsMinusOne(string word) =>
        Assert.That(WordModel.Default.Find(word), Is.EqualTo(-1));

    [Test]
    public void Count_OfACommonWord_IsLarger() =>
        Assert.That(Count("және"), Is.GreaterThan(Count("қазақстан")).And.GreaterThan(10_000));

    [Test]
    public void LetterCost_OfAnUnknownInflection_IsLowerThanThatOfNoise() =>
        Assert.That(WordModel.Default.LetterCost("қаламгерлеріңізден"), Is.LessThan(WordModel.Default.LetterCost("қллмгрллріңзднею") - 10));

    [Test]
    public void LetterCosts_OfAllContinuations_SumToOne()
    {
        // Quantised to steps of 1/16, so a few per cent may be missing or too many.
        foreach (string history in (string[])["", "қ", "қа", "қал", "қала", "қалал", "мектеп", "ъьщ"])
        {
            ulong packed = LetterModel.WordStart;
            foreach (char c in history)
            {
                packed = (packed << LetterCode.Bits) | (uint)LetterCode.Of(c);
            }

            double sum = 0;
            for (int letter = 0; letter < LetterCode.Count; letter++)
            {
                sum += Math.Exp(-WordModel.Default.LetterCostSteps(packed, history.Length + 1, letter) * Quantizer.CostStep);
            }

            Assert.That(sum, Is.EqualTo(1).Within(0.06), history);
        }
    }

    [Test]
    public void BigramCost_OfAFixedPair_IsLowerThanThatOfTheWordAlone()
    {
        int first = WordModel.Default.Find("болып");
        int second = WordModel.Default.Find("табылады");
        Assert.That(WordModel.Default.BigramCost(first, second), Is.LessThan(WordModel.Default.WordCost("табылады") - 2));
    }

    [Test]
    public void Open_OfADamagedFile_SaysSo()
    {
        byte[] file = new byte[4096];
        Assert.That(() => WordModel.Open(file), Throws.InstanceOf<InvalidDataException>());
        Assert.That(() => WordModel.Open([]), Throws.InstanceOf<InvalidDataException>());
    }

    [TestCase(0, "first eight bytes")]
    [TestCase(8, "format version")]
    [TestCase(12, "format version")]
    [TestCase(16, "checksum")]
    [TestCase(5_000_000, "checksum")]
    public void Open_OfAChangedFile_NamesWhatIsWrong(int at, string message)
    {
        byte[] file = Shipped();
        file[at] ^= 1;
        Assert.That(() => WordModel.Open(file), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(message));
    }

    [TestCase(10)]
    [TestCase(300)]
    [TestCase(1_000_000)]
    public void Open_OfACutFile_SaysSo(int length) =>
        Assert.That(() => WordModel.Open(Shipped()[..length]), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void StemRatio_OfWordsThatBelongTogether_IsLarge()
    {
        Assert.That(WordModel.Default.StemRatio(Stem("қол"), Stem("сұғуға")), Is.GreaterThan(3));
        Assert.That(WordModel.Default.StemRatio(Stem("сұғуға"), Stem("қол")), Is.Zero);
        Assert.That(WordModel.Default.StemRatio(0, Stem("қол")), Is.Zero);
    }

    private static byte[] Shipped() => File.ReadAllBytes(Path.Combine(Normalize.DataTools.Repository.FindRoot(), "data", "model", "kazakh.model"));

    private static uint Stem(string word) =>
        word.Take(TokenClass.StemLetters).Aggregate(0u, static (packed, c) => (packed << LetterCode.Bits) | (uint)LetterCode.Of(c));

    private static float Count(string word) => WordModel.Default.Count(WordModel.Default.Find(word));
}
