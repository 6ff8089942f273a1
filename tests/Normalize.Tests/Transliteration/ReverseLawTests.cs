using System.Text;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

/// <summary>The laws of the way back, every scheme: any text, however it is cut, well-formed output.</summary>
[TestFixtureSource(nameof(Ids))]
internal sealed class ReverseLawTests(string id)
{
    private readonly Transliterator _back = new(TransliterationScheme.Get(id), TransliterationDirection.Reverse);

    private static IEnumerable<string> Ids => AllSchemes.Ids.Concat(TransliterationScheme.All.Where(s => s.IsReadOnly).Select(s => s.Id));

    [Test]
    public void Output_DoesNotDependOnCutsOrOnTheDestination([Values(1, 3, 64, 200)] int piece)
    {
        foreach (int room in (int[])[1, 7, 5000])
        {
            string text = Text(piece * 1000 + room);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            string expected = _back.Transliterate(text);
            Assert.That(Pieces.Utf16(_back, text, piece, room), Is.EqualTo(expected), $"UTF-16, room {room}");
            Assert.That(Pieces.Utf8(_back, bytes, piece, room), Is.EqualTo(expected), $"UTF-8, room {room}");
        }
    }

    [Test]
    public void AnyText_GivesWellFormedOutput([Range(0, 5)] int seed)
    {
        var random = new Random(seed);
        string text = string.Concat(Text(seed), string.Concat(Enumerable.Range(0, 400).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x180)))));
        Assert.That(() => new UTF8Encoding(false, true).GetBytes(_back.Transliterate(text)), Throws.Nothing);
    }

    [Test]
    public void DamagedBytes_AreReadAsTheirDecodedText([Range(0, 5)] int seed)
    {
        var random = new Random(seed);
        byte[] bytes = Encoding.UTF8.GetBytes(Text(seed));
        for (int i = 0; i < bytes.Length; i += random.Next(1, 40))
        {
            bytes[i] = (byte)random.Next(256);
        }

        Assert.That(Pieces.Utf8(_back, bytes, 50, 60), Is.EqualTo(_back.Transliterate(Encoding.UTF8.GetString(bytes))));
    }

    /// <summary>Text of the scheme with what may stand between its words, seeded.</summary>
    private string Text(int seed)
    {
        // Read-only schemes are written by their mapping, which the public door refuses.
        TransliterationScheme scheme = TransliterationScheme.Get(id);
        string written = new Transliterator(scheme, Normalize.Transliteration.SimdLevel.Scalar).Transliterate(AllSchemes.RandomText(seed, 200));
        return written + " «Nur» No. 5 https://kk.example/qala; tilshi@kk.example \U0001F4D6 bi\u0308lim, XXI V V. MIX ء«ء ʹ ' ’ iPhone’s " + new string('a', 150) + (char)0xD800;
    }
}
