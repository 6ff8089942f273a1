using System.Text;
using Normalize.DataTools;
using Normalize.Transliteration;

namespace Normalize.Tests.Transliteration;

/// <summary>
/// Scheme files that were cut or changed. A table has no checksum, so that people can edit it: what can be told is refused by
/// line, column and reason; what is accepted means what the remaining rows say, and nothing else.
/// </summary>
[TestFixtureSource(nameof(Files))]
internal sealed class SchemeDamageTests(string id)
{
    private const int Rounds = 200;

    private static readonly string s_folder = Path.Combine(Repository.FindRoot(), "data", "schemes");
    private static readonly string s_text = "Объект «Ұлы дала»: ХХІ ғасыр, Щучинск қ. 25-і";

    private readonly string _file = File.ReadAllText(Path.Combine(s_folder, $"{id}.tsv"));

    private static IEnumerable<string> Files => Directory.EnumerateFiles(s_folder, "*.tsv").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [Test]
    public void CutAnywhere_IsRefusedOrMeansTheRowsThatAreLeft()
    {
        string[] whole = Rows(_file)!;
        var random = new Random(1);
        int refused = 0;
        for (int i = 0; i < Rounds; i++)
        {
            int length = i == 0 ? 0 : random.Next(_file.Length);
            if (Rows(_file[..length]) is { } rows)
            {
                Assert.That(rows, Is.SubsetOf(whole), $"cut at {length}");
            }
            else
            {
                refused++;
            }
        }

        Assert.That(refused, Is.GreaterThan(Rounds / 4));
    }

    [Test]
    public void CutInsideARow_IsRefused()
    {
        // Inside its first four columns: the fifth is a comment and means nothing.
        int row = _file.LastIndexOf('\n', _file.Length - 2) + 1;
        int comment = row + string.Join('\t', _file[row..].Split('\t').Take(4)).Length;
        for (int length = row + 1; length <= comment; length++)
        {
            Assert.That(Rows(_file[..length]), Is.Null, $"cut at {length}");
        }
    }

    [Test]
    public void OneBitChangedAnywhere_ChangesOneRowAtMostOrIsRefused()
    {
        string[] whole = Rows(_file)!;
        var random = new Random(2);
        byte[] bytes = Encoding.UTF8.GetBytes(_file);
        for (int i = 0; i < Rounds; i++)
        {
            int bit = random.Next(bytes.Length * 8);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            string changed = Encoding.UTF8.GetString(bytes);
            if (Rows(changed) is { } rows && !ChangesAClass(changed))
            {
                Assert.That(whole.Except(rows).Count(), Is.LessThan(2), $"bit {bit}");
                Assert.That(rows.Except(whole).Count(), Is.LessThan(2), $"bit {bit}");
            }

            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Test]
    public void BytesThatAreNoUtf8_AreRefusedByTheirLine()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(_file);
        int row = _file[..Math.Max(0, _file.IndexOf("\nletter", StringComparison.Ordinal) + 1)].Count(c => c == '\n');
        int at = Encoding.UTF8.GetByteCount(string.Join('\n', _file.Split('\n').Take(row))) + "\nletter\t".Length;
        bytes[at] = 0xC0;
        SchemeFormatException? error = Assert.Throws<SchemeFormatException>(() => TransliterationScheme.Parse(Encoding.UTF8.GetString(bytes)));
        Assert.That(error!.Message, Does.Contain("UTF-8").And.Contain($"line {row + 1}"));
    }

    /// <summary>A class stands in the contexts of many rows.</summary>
    private bool ChangesAClass(string changed) => _file.Split('\n').Except(changed.Split('\n')).Any(line => line.StartsWith("class", StringComparison.Ordinal));

    /// <summary>What a file says, a row an entry; null when it is refused. A file that is taken also works both ways.</summary>
    private static string[]? Rows(string file)
    {
        TransliterationScheme scheme;
        try
        {
            scheme = TransliterationScheme.Parse(file);
        }
        catch (SchemeFormatException e)
        {
            Assert.That(e.Message, Does.StartWith($"line {e.Line}, column {e.Column}"));
            return null;
        }

        string back = new Transliterator(scheme, SimdLevel.Scalar).Transliterate(s_text);
        new Transliterator(scheme, TransliterationDirection.Reverse).Transliterate(back);
        SchemeDefinition definition = scheme.Definition;
        return
        [
            .. definition.Meta.Select(row => $"{row}"), .. definition.Modes.Select(row => $"{row}"), .. definition.Cases.Select(row => $"{row}"),
            .. definition.Rows.Select(row => $"{row}"), .. definition.Marks.Select(row => $"{row}"), .. definition.Readings.Select(row => $"{row}"),
        ];
    }
}
