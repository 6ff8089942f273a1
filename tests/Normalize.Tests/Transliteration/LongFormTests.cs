using System.Buffers;
using System.Text;
using Normalize.Edits;
using Normalize.Rules;
using Normalize.Transliteration;

namespace Normalize.Tests.Transliteration;

/// <summary>A user's scheme whose forms are longer than any buffer expects: every door makes room and gives the same.</summary>
[TestFixture]
internal sealed class LongFormTests
{
    private const string Text = "бала қала б ббб ала «аб» Nur б";
    private const int Length = 3000;

    private static readonly string s_form = new('x', Length);

    private static readonly TransliterationScheme s_scheme = TransliterationScheme.Parse(
        $"kind\tfrom\tto\tcontext\tcomment\nmeta\tid\tlong\t\t\nmeta\tname\tLong\t\t\nmeta\tscript\tLatn\t\t\nletter\tб\t{s_form}\t\t\nletter\tа\ta\t\t\n");

    private static readonly string s_expected = Text.Replace("б", s_form, StringComparison.Ordinal).Replace('а', 'a');

    private static readonly Transliterator s_transliterator = new(s_scheme);

    [Test]
    public void Strings_AndWriters_MakeRoom()
    {
        Assert.That(s_transliterator.Transliterate(Text), Is.EqualTo(s_expected));
        var units = new ArrayBufferWriter<char>();
        s_transliterator.Transliterate(Text, units);
        Assert.That(units.WrittenSpan.ToString(), Is.EqualTo(s_expected));
        var bytes = new ArrayBufferWriter<byte>();
        s_transliterator.TransliterateUtf8(Encoding.UTF8.GetBytes(Text), bytes);
        Assert.That(Encoding.UTF8.GetString(bytes.WrittenSpan), Is.EqualTo(s_expected));
        var stream = new MemoryStream();
        s_transliterator.TransliterateUtf8(new MemoryStream(Encoding.UTF8.GetBytes(Text)), stream);
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(s_expected));
    }

    [Test]
    public void SmallDestinations_TakeItInPieces([Values(1, 7, Length - 1, Length + 1)] int room)
    {
        Assert.That(Pieces.Utf16(s_transliterator, Text, 3, room), Is.EqualTo(s_expected));
        Assert.That(Pieces.Utf8(s_transliterator, Encoding.UTF8.GetBytes(Text), 3, room), Is.EqualTo(s_expected));
    }

    [Test]
    public void Pipeline_MakesRoomWithAndWithoutEdits()
    {
        var normalizer = new Normalizer(new NormalizerOptions { Repair = false, Strip = false, To = s_scheme });
        Assert.That(normalizer.Normalize(Text), Is.EqualTo(s_expected));
        NormalizationResult result = normalizer.NormalizeAndExplain(Text);
        Assert.That(result.Text, Is.EqualTo(s_expected));
        Assert.That(result.Edits.Restore(result.Text), Is.EqualTo(Text));
    }

    [Test]
    public void Stage_OfTheWayBack_ReadsLongForms()
    {
        string back = new Transliterator(s_scheme, TransliterationDirection.Reverse).Transliterate(s_expected);
        var edits = new EditBuilder();
        new TransliterationStage(new Transliterator(s_scheme, TransliterationDirection.Reverse), RuleSet.Default).Run(s_expected, edits);
        var target = new char[s_expected.Length + edits.Delta];
        edits.Apply(s_expected, target);
        Assert.That(new string(target), Is.EqualTo(back));
    }
}
