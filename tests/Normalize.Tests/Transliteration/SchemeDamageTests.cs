using System.Text;
using Normalize.DataTools;
using Normalize.Transliteration;

namespace Normalize.Tests.Transliteration;

/// <summary>
/// Scheme files that were cut or changed. A table has no checksum, so that people can edit it, but it tells how many rows it has:
/// what can be told is refused by line, column and reason; what is accepted means what its rows say, and nothing else.
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
    public void CutAnywhere_IsRefusedUnlessEveryRowIsLeft()
    {
        string[] whole = Rows(_file)!;
        int lastComment = _file.TrimEnd('\n').LastIndexOf('\t');
        var random = new Random(1);
        for (int i = 0; i < Rounds; i++)
        {
            int length = i == 0 ? 0 : random.Next(_file.Length);
            Assert.That(Rows(_file[..length]), length <= lastComment ? Is.Null : Is.EqualTo(whole), $"cut at {length}");
        }
    }

    [Test]
    public void CutBetweenRows_IsRefusedAndTheMessageCountsThem()
    {
        string cut = _file[..(_file.TrimEnd('\n').LastIndexOf('\n') + 1)];
        SchemeFormatException error = Assert.Throws<SchemeFormatException>(() => TransliterationScheme.Parse(cut))!;
        int rows = CountRows(_file);
        Assert.That(error.Message, Does.Contain($"ends after {rows - 1} rows of the {rows}"));
        Assert.That(error.Line, Is.EqualTo(cut.Count(c => c == '\n')));
    }

    [Test]
    public void TheFile_TellsHowManyRowsItHas()
    {
        string first = _file.Split('\n').SkipWhile(line => !line.StartsWith("kind\t", StringComparison.Ordinal)).ElementAt(1);
        Assert.That(first, Does.StartWith($"meta\trows\t{CountRows(_file)}\t"), "write the number of rows below the header there");
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

    /// <summary>Lines below the header that say something.</summary>
    private static int CountRows(string file) => file.Split('\n').Count(line => line.Length > 0 && line[0] != '#') - 1;

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
