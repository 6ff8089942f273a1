using System.Buffers;
using System.Text;
using Normalize.Transliteration;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

/// <summary>The laws of the direction from Cyrillic: kernels agree with the slow reference, however the text is cut.</summary>
[TestFixtureSource(typeof(AllSchemes), nameof(AllSchemes.Ids))]
internal sealed class ForwardLawTests(string id)
{
    private readonly Transliterator _transliterator = new(TransliterationScheme.Get(id));
    private readonly Transliterator[] _levels = [.. Enum.GetValues<SimdLevel>().Where(SimdLevels.IsSupported).Select(level => new Transliterator(TransliterationScheme.Get(id), level))];
    private readonly ReferenceTransliterator _reference = new(TransliterationScheme.Get(id));

    [Test]
    public void AllKernels_OnEveryScalar_GiveWhatTheReferenceGives()
    {
        var text = new StringBuilder();
        for (int scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (Rune.IsValid(scalar))
            {
                text.Append(new Rune(scalar)).Append((scalar & 0x3F) == 0 ? "\n" : (scalar & 3) == 0 ? "а" : " ");
            }
        }

        AssertAllEqual(text.ToString());
    }

    [Test]
    public void AllKernels_OnEveryPairAndTriple_GiveWhatTheReferenceGives()
    {
        const string letters = AllSchemes.SmallLetters;
        var text = new StringBuilder();
        foreach (char a in letters)
        {
            foreach (char b in letters)
            {
                string pair = $"{a}{b}";
                text.Append(pair).Append(' ').Append(pair.ToUpperInvariant()).Append(' ').Append(char.ToUpperInvariant(a)).Append(b).Append(' ').Append(a).Append(char.ToUpperInvariant(b)).Append('\n');
                foreach (char c in letters)
                {
                    text.Append(pair).Append(c).Append(' ');
                }
            }
        }

        AssertAllEqual(text.ToString());
    }

    [Test]
    public void AllKernels_OnRandomText_GiveWhatTheReferenceGives()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            AssertAllEqual(AllSchemes.RandomText(seed, 3000), seed);
            AssertAllEqual(AllSchemes.Words(seed, 3000), seed);
        }
    }

    [Test]
    public void AllKernels_WhereverABlockBegins_GiveWhatTheReferenceGives()
    {
        string words = AllSchemes.Words(1, 400) + AllSchemes.RandomText(1, 400) + AllSchemes.Words(2, 400);
        for (int offset = 0; offset <= 66; offset++)
        {
            AssertAllEqual(new string('-', offset) + words, offset);
        }
    }

    [Test]
    public void LongStrings_WithUnpairedSurrogates_GiveWhatTheKernelOfCodeUnitsGives()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            char[] text = (AllSchemes.Words(seed, 60_000) + AllSchemes.RandomText(seed, 10_000)).ToCharArray();
            for (int i = random.Next(100); i < text.Length; i += random.Next(1, 400))
            {
                text[i] = (char)random.Next(0xD800, 0xE000);
            }

            string expected = Pieces.Utf16(_transliterator, new string(text), text.Length, 1 << 16);
            foreach (Transliterator level in _levels)
            {
                AssertSame(level.Transliterate(new string(text)), expected, $"string {Level(level)}, seed {seed}");
            }
        }
    }

    [Test]
    public void AllKernels_AllocateNothing()
    {
        string text = AllSchemes.Words(3, 20_000) + AllSchemes.RandomText(3, 2000);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte[] destination = new byte[bytes.Length * 4];
        char[] units = new char[text.Length * 4];
        foreach (Transliterator level in _levels)
        {
            Assert.That(Run(level), Is.EqualTo((OperationStatus.Done, OperationStatus.Done)));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run(level);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(allocated, Is.Zero, Level(level).ToString());
        }

        (OperationStatus Utf8, OperationStatus Utf16) Run(Transliterator level)
        {
            var state = default(TransliteratorState);
            OperationStatus status = level.TransliterateUtf8(bytes, destination, ref state, out _, out _, isFinalBlock: true);
            state = default;
            OperationStatus statusOfUnits = level.Transliterate(text, units, ref state, out _, out _, isFinalBlock: true);
            return (status, statusOfUnits);
        }
    }

    [Test]
    public void Utf8Kernel_OnRandomBytes_GivesWhatTheReferenceGivesOnTheDecodedText()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            AssertDamagedBytes(seed, random => (byte)random.Next(256));
        }
    }

    /// <summary>The bytes that begin and go on in letters, signs and marks are those the vector kernels tell apart.</summary>
    [Test]
    public void Utf8Kernel_OnTornLettersAndSigns_GivesWhatTheReferenceGivesOnTheDecodedText()
    {
        byte[] torn = [0xE2, 0xE2, 0x80, 0x84, 0xC2, 0xAB, 0xCC, 0x88, 0xD0, 0xD1, 0xD2, 0xD3, 0xB0, 0xE0, 0xE1, 0xED, 0xF0, 0xC0, 0x00, (byte)':', (byte)'/'];
        for (int seed = 0; seed < 100; seed++)
        {
            AssertDamagedBytes(seed, random => torn[random.Next(torn.Length)]);
        }
    }

    private void AssertDamagedBytes(int seed, Func<Random, byte> damage)
    {
        var random = new Random(seed);
        byte[] bytes = Encoding.UTF8.GetBytes(seed % 2 == 0 ? AllSchemes.RandomText(seed, 2000) : AllSchemes.Words(seed, 2000));
        for (int i = 0; i < bytes.Length; i += random.Next(1, 60 << (seed % 4)))
        {
            bytes[i] = damage(random);
        }

        string expected = _reference.Run(Encoding.UTF8.GetString(bytes));
        foreach (Transliterator level in _levels)
        {
            AssertSame(Pieces.Utf8(level, bytes, bytes.Length, 1 << 16), expected, $"UTF-8 {Level(level)}, seed {seed}");
        }
    }

    [Test]
    public void Output_DoesNotDependOnCutsOrOnTheDestination([Values(1, 2, 3, 5, 63, 64, 65, 300, 1000)] int piece)
    {
        foreach (int room in (int[])[1, 2, 3, 7, 64, 300, 1000])
        {
            AssertIndependent(piece, room);
        }
    }

    private void AssertIndependent(int piece, int room)
    {
        string text = AllSchemes.RandomText(piece * 1000 + room, 700) + AllSchemes.Words(piece * 1000 + room, 1300);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string expected = _transliterator.Transliterate(text);
        foreach (Transliterator level in _levels)
        {
            AssertSame(Pieces.Utf8(level, bytes, piece, room), expected, $"UTF-8 {Level(level)}");
        }

        AssertSame(Pieces.Utf16(_transliterator, text, piece, room), expected, "UTF-16");
    }

    [Test]
    public void Example_Utf8AndStream_GiveTheSame()
    {
        string text = AllSchemes.RandomText(7, 200_000).Replace('\uD800', ' ').Replace('\uDC00', ' ');
        byte[] expected = Encoding.UTF8.GetBytes(_transliterator.Transliterate(text));
        byte[] source = Encoding.UTF8.GetBytes(text);

        using var stream = new MemoryStream();
        _transliterator.TransliterateUtf8(new MemoryStream(source), stream);
        Assert.That(stream.ToArray(), Is.EqualTo(expected).AsCollection);

        var writer = new ArrayBufferWriter<byte>();
        _transliterator.TransliterateUtf8(source, writer);
        Assert.That(writer.WrittenSpan.SequenceEqual(expected));

        var pieces = new ArrayBufferWriter<byte>();
        _transliterator.TransliterateUtf8(Sequences.Cut(source, 777), pieces);
        Assert.That(pieces.WrittenSpan.SequenceEqual(expected));
    }

    [Test]
    public void Sequence_WithEmptyPieces_ComesToItsEnd([Values("", "ұл", "Үйдің іші жылы")] string text)
    {
        byte[] source = Encoding.UTF8.GetBytes(text);
        for (int cut = 0; cut <= source.Length; cut++)
        {
            var output = new ArrayBufferWriter<byte>();
            _transliterator.TransliterateUtf8(Sequences.WithEmptyPieces(source, cut), output);
            Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo(_transliterator.Transliterate(text)), $"cut at {cut}");
        }
    }

    private void AssertAllEqual(string text, int seed = 0)
    {
        string expected = _reference.Run(text);
        AssertSame(Pieces.Utf16(_transliterator, text, text.Length, 1 << 16), expected, $"UTF-16, seed {seed}");
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        foreach (Transliterator level in _levels)
        {
            AssertSame(Pieces.Utf8(level, bytes, bytes.Length, 1 << 16), expected, $"UTF-8 {Level(level)}, seed {seed}");
            AssertSame(level.Transliterate(text), expected, $"string {Level(level)}, seed {seed}");
        }
    }

    /// <summary>Names the first difference; a megabyte of text in a message helps nobody.</summary>
    private static void AssertSame(string actual, string expected, string kernel)
    {
        int same = actual.AsSpan().CommonPrefixLength(expected);
        if (same < actual.Length || same < expected.Length)
        {
            Assert.Fail($"{kernel}: differs at {same}: {Around(actual, same)}; expected {Around(expected, same)}");
        }
    }

    private static string Around(string text, int at) =>
        string.Concat(text[Math.Max(0, at - 10)..Math.Min(text.Length, at + 10)].Select(c => c is > ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));

    private static SimdLevel Level(Transliterator transliterator) => ((ForwardEngine)transliterator.Engine).Tables.Level;
}
