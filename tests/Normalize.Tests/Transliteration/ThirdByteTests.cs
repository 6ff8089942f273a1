using System.Text;
using Normalize.Transliteration;

namespace Normalize.Tests.Transliteration;

/// <summary>
/// Letters of three bytes, the last of which needs a place behind them: where that is empty, where it is taken, by a letter or by
/// something else, where two of them want the same one, and where the block ends or is cut there.
/// </summary>
[TestFixture]
internal sealed class ThirdByteTests
{
    private static IEnumerable<SimdLevel> Levels => Enum.GetValues<SimdLevel>().Where(SimdLevels.IsSupported);

    // Of three bytes in ISO 9: ә, ұ; of two: ж; of one: б.
    [Test]
    public void ThirdBytes_FindTheirPlaces([ValueSource(nameof(Levels))] SimdLevel level, [Values("әбббб", "әжжжб", "әұб", "әжaб", "әaaaaб", "әұжжббббббббб", "әёб", "ұІә ", "ә\u0301б", "ә–б")] string letters)
    {
        TransliterationScheme scheme = TransliterationScheme.Get("latn-iso9-1995");
        var transliterator = new Transliterator(scheme, level);
        var reference = new ReferenceTransliterator(scheme);
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            string text = string.Concat(Enumerable.Range(0, 400).Select(_ => letters[random.Next(letters.Length)]));
            var bytes = new byte[text.Length * 4];
            var state = default(TransliteratorState);
            transliterator.TransliterateUtf8(Encoding.UTF8.GetBytes(text), bytes, ref state, out _, out int written, isFinalBlock: true);
            Assert.That(Encoding.UTF8.GetString(bytes, 0, written), Is.EqualTo(reference.Run(text)), $"seed {seed}: {text}");
        }
    }
}
