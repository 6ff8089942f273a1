using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

[TestFixture]
internal sealed class SchemeParserTests
{
    private const string Header = "kind\tfrom\tto\tcontext\tcomment\n";
    private const string Meta = "meta\tid\tmine\t\t\nmeta\tname\tMine\t\t\nmeta\tscript\tLatn\t\t\n";

    [Test]
    public void AUsersScheme_WorksLikeOurs()
    {
        TransliterationScheme scheme = TransliterationScheme.Parse(Header + Meta + "class\tvowel\tаеі\t\t\nletter\tа\ta\t\t\nletter\tш\tsh\t\t\nletter\tш\tx\tafter:@vowel\t\nletter\tая\tO\tend\t\n");
        Assert.That(new Transliterator(scheme).Transliterate("Ша шш аш АШ ая аяа б"), Is.EqualTo("Sha shsh ax AX O aяa б"));
        Assert.That(scheme.Id, Is.EqualTo("mine"));
    }

    [Test]
    public void RowsAddedToAFileThatTellsHowManyItHas_AreFine()
    {
        TransliterationScheme scheme = TransliterationScheme.Parse(Header + "meta\trows\t5\t\t\n" + Meta + "letter\tа\ta\t\t\nletter\tб\tb\t\t\n");
        Assert.That(new Transliterator(scheme).Transliterate("аб"), Is.EqualTo("ab"));
    }

    [TestCase("", 0, 1, "no header")]
    [TestCase("kind\tof\n", 1, 2, "expected from")]
    [TestCase(Header + Meta + "letter\tа\ta\n", 5, 3, "3 columns")]
    [TestCase(Header + "meta\trows\tmany\t\t\n" + Meta, 2, 3, "rows is a number of rows, not many")]
    [TestCase(Header + "meta\trows\t-4\t\t\n" + Meta, 2, 3, "not -4")]
    [TestCase(Header + "meta\trows\t5\t\t\n" + Meta, 5, 1, "ends after 4 rows of the 5")]
    [TestCase(Header + Meta + "lettre\tа\ta\t\t\n", 5, 1, "unknown kind lettre")]
    [TestCase(Header + Meta + "letter\t\ta\t\t\n", 5, 2, "expected a letter")]
    [TestCase(Header + Meta + "letter\tаb\ta\t\t\n", 5, 2, "must be Cyrillic")]
    [TestCase(Header + Meta + "letter\tаБ\ta\t\t\n", 5, 2, "write a run of letters small")]
    [TestCase(Header + Meta + "letter\tа\ta\t\t\nletter\tа\tb\t\t\n", 6, 2, "mapped twice")]
    [TestCase(Header + Meta + "letter\tа\ta\tafter:xyz\t\n", 5, 4, "U+0078 is no Cyrillic letter")]
    [TestCase(Header + Meta + "letter\tа\ta\tafter:\t\n", 5, 4, "expected letters")]
    [TestCase(Header + Meta + "letter\tа\ta\tafter:@none\t\n", 5, 4, "no class none")]
    [TestCase(Header + Meta + "letter\tа\ta\tbehind:а\t\n", 5, 4, "unknown condition behind:а")]
    [TestCase(Header + Meta + "letter\tа\ta\tmode:x\t\n", 5, 4, "no mode x")]
    [TestCase(Header + Meta + "meta\tcolour\tred\t\t\n", 5, 2, "unknown key colour")]
    [TestCase(Header + Meta + "mark\t\t\twith:ә\t\n", 5, 3, "expected the sign")]
    [TestCase(Header + Meta + "keep\tgreek\t\t\t\n", 5, 2, "cannot keep greek")]
    [TestCase(Header + "meta\tid\tmine\t\t\n", 2, 1, "no row meta name")]
    [TestCase(Header + "meta\tid\t\t\t\n", 2, 3, "id needs a value")]
    [TestCase(Header + Meta + "meta\treversible\tsure\t\t\n", 5, 3, "reversible cannot be sure; known: yes, no")]
    [TestCase(Header + Meta + "meta\tdirection\tforward\t\t\n", 5, 3, "direction cannot be forward")]
    [TestCase(Header + Meta + "meta\tlone\tlower\t\t\n", 5, 3, "lone cannot be lower")]
    [TestCase(Header + Meta + "meta\ttitle\tnever\t\t\n", 5, 3, "title cannot be never")]
    [TestCase(Header + Meta + "mode\ta b\tx\t\t\n", 5, 2, "ASCII letters, digits and hyphens")]
    [TestCase(Header + Meta + "case\tab\tA\t\t\n", 5, 2, "one small letter")]
    [TestCase(Header + Meta + "case\ta\t\t\t\n", 5, 3, "one capital letter")]
    [TestCase(Header + Meta + "class\t\tаб\t\t\n", 5, 2, "a class needs a name")]
    [TestCase(Header + Meta + "class\tx\tаz\t\t\n", 5, 3, "U+007A is no Cyrillic letter")]
    [TestCase(Header + Meta + "letter\tаааааааааааааааааааааааааа\ta\t\t\n", 5, 2, "at most 24 letters")]
    [TestCase(Header + Meta + "mark\t\t'\tbehind:ә\t\n", 5, 4, "unknown condition behind:ә")]
    [TestCase(Header + Meta + "mark\t\t'\tmode:x\t\n", 5, 4, "no mode x")]
    [TestCase(Header + Meta + "read\t\tа\t\t\n", 5, 2, "expected the spelling")]
    [TestCase(Header + Meta + "read\tx\t\t\t\n", 5, 3, "expected what it stands for")]
    [TestCase(Header + Meta + "example\t\tx\t\t\n", 5, 2, "expected Cyrillic text")]
    public void AWrongFile_IsRefused_ByLineColumnAndReason(string file, int line, int column, string reason)
    {
        SchemeFormatException? error = Assert.Throws<SchemeFormatException>(() => TransliterationScheme.Parse(file));
        Assert.That(error, Is.Not.Null);
        Assert.That((error!.Line, error.Column), Is.EqualTo((line, column)));
        Assert.That(error.Message, Does.Contain(reason).And.Contain($"line {line}, column {column}"));
    }

    // Unpaired surrogates cannot travel through attributes.
    [Test]
    public void IllFormedText_IsRefused_ByLineColumnAndReason()
    {
        foreach ((string row, int column, string reason) in (ReadOnlySpan<(string, int, string)>)
            [
                ("letter\tа\ta\uD800\t\t\n", 3, "unpaired surrogate"),
                ("letter\t\uD83D\ta\t\t\n", 2, "beyond U+FFFF"),
                ("mark\t\t\uDC00\t\t\n", 3, "unpaired surrogate"),
                ("read\t\uDC00\tа\t\t\n", 2, "unpaired surrogate"),
                ("read\tx\t\uDC00\t\t\n", 3, "unpaired surrogate"),
            ])
        {
            SchemeFormatException? error = Assert.Throws<SchemeFormatException>(() => TransliterationScheme.Parse(Header + Meta + row));
            Assert.That((error!.Line, error.Column), Is.EqualTo((5, column)), reason);
            Assert.That(error.Message, Does.Contain(reason));
        }
    }

    [TestCase("latn-2018 ", "latn-2018")]
    [TestCase("latin-2021-04", "latn-2021-04")]
    [TestCase("latn-2018+emlee", "latn-2018+emle")]
    [TestCase("tote", "arab-tote")]
    public void Get_OfAnUnknownId_NamesItAndTheNearest(string id, string nearest)
    {
        ArgumentException? error = Assert.Throws<ArgumentException>(() => TransliterationScheme.Get(id));
        Assert.That(error!.Message, Does.Contain(id).And.Contain(nearest));
    }

    [Test]
    public void All_AreListedById_AndEachIsRead()
    {
        Assert.That(TransliterationScheme.All, Has.Count.EqualTo(16));
        Assert.That(TransliterationScheme.All.Select(s => s.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        foreach (TransliterationScheme scheme in TransliterationScheme.All)
        {
            Assert.That(TransliterationScheme.Get(scheme.Id.ToUpperInvariant()), Is.SameAs(scheme));
            Assert.That(scheme.Definition.Rows, Is.Not.Empty, scheme.Id);
        }
    }
}
