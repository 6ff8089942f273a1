using System.Text;
using Normalize.Transliteration;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

/// <summary>
/// Schemes as a user may write them, made at random: longer and shorter forms than ours, neighbours, runs and signs in
/// all the combinations that choose between the kernels.
/// </summary>
internal sealed class UserSchemeLawTests
{
    private const string Header = "kind\tfrom\tto\tcontext\tcomment\nmeta\tid\tmine\t\t\nmeta\tname\tMine\t\t\nmeta\tscript\tLatn\t\t\n";

    private static readonly string[] s_forms = ["", "a", "a", "a", "ä", "ä", "sh", "sh", "ı", "abc", "ıa", "t͡s", "ıäö", "shsh", "äöüñş"];

    [Test]
    public void AllKernels_OnAnyScheme_GiveWhatTheReferenceGives([Range(0, 59)] int seed)
    {
        string text = AllSchemes.Words(seed, 4000) + AllSchemes.RandomText(seed, 1500) + AllSchemes.Words(-seed, 2500);
        AssertAllEqual(File(seed), Encoding.UTF8.GetBytes(text));
    }

    /// <summary>и gives six bytes, and with a breve it is й; behind it there may also be half a character.</summary>
    [Test]
    public void AllKernels_OnALongLetterBeforeAMark_GiveWhatTheReferenceGives([Values("\u0306", "\u0301", "\u00AB", "ы")] string behind, [Values(0, 1)] int lost)
    {
        string rows = string.Concat(AllSchemes.SmallLetters.Select(letter => $"letter\t{letter}\t{letter switch { 'и' => "ıäö", 'й' => "j", _ => "a" }}\t\t\n"));
        var bytes = new List<byte>();
        for (int offset = 0; offset < 70; offset++)
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(new string('-', offset) + "қарағайл" + "и"));
            bytes.AddRange(Encoding.UTF8.GetBytes(behind)[lost..]);
            bytes.AddRange(Encoding.UTF8.GetBytes("тапалардыңқасында "));
        }

        AssertAllEqual(Header + rows, [.. bytes]);
    }

    /// <summary>One letter that changes behind others, and so many that there are not slots for all; what ends a stretch of plain blocks.</summary>
    [Test]
    public void AllKernels_OnALetterBehindAnother_GiveWhatTheReferenceGivesAtEveryPlace([Values("е", "бвгдежзийклмнопрстуфхцчш")] string changing, [Values("", "\u0306", "\0", "://қ.kz ", "\u0306\u0301", "é", "–\u0306")] string behind)
    {
        string rows = string.Concat(AllSchemes.SmallLetters.Select(letter => $"letter\t{letter}\t{(char)('a' + letter % 26)}\t\t\n"))
            + string.Concat(changing.Select(letter => $"letter\t{letter}\t{(changing.Length == 1 ? "ye" : "y")}\tafter:оа\t\n"));
        var text = new StringBuilder();
        for (int offset = 0; offset < 70; offset++)
        {
            text.Append('-', offset).Append("қарағайлыое").Append(behind).Append("тапаеларОЕдыңахашофоцочақарағайлысайлар ");
        }

        AssertAllEqual(Header + "meta\ttitle\tword-start\t\t\n" + rows, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AssertAllEqual(string file, byte[] bytes)
    {
        TransliterationScheme scheme = TransliterationScheme.Parse(file);
        string expected = new ReferenceTransliterator(scheme).Run(Encoding.UTF8.GetString(bytes));
        foreach (SimdLevel level in Enum.GetValues<SimdLevel>().Where(SimdLevels.IsSupported))
        {
            string actual = Pieces.Utf8(new Transliterator(scheme, level), bytes, bytes.Length, 1 << 16);
            int same = actual.AsSpan().CommonPrefixLength(expected);
            Assert.That(same, Is.EqualTo(Math.Max(actual.Length, expected.Length)), $"{level}\n{file}");
        }
    }

    private static string File(int seed)
    {
        var random = new Random(seed);
        var file = new StringBuilder(Header);

        // From schemes of single letters to those of the longest forms.
        int longest = random.Next(5, s_forms.Length + 1);
        string letters = AllSchemes.SmallLetters + "їҡѓӯ";
        foreach (char letter in letters)
        {
            Row(letter.ToString(), s_forms[random.Next(longest)], "");
        }

        switch (seed % 5)
        {
            case 1:
                Row("е", s_forms[random.Next(1, longest)] + "y", "after:аоу");
                break;
            case 2:
                Row(letters[random.Next(20)].ToString(), "w", "after:ыіи");
                Row("ия", "q", "");
                break;
            case 3:
                Row(letters[random.Next(20)].ToString(), "v", "start");
                Row("нгт", "ŋ", "");
                break;
        }

        if (random.Next(3) == 0)
        {
            Row(random.Next(2) == 0 ? "–" : "№", "-", "");
        }

        if (random.Next(4) == 0)
        {
            Row("?", "¿", "");
        }

        return file.ToString();

        void Row(string from, string to, string context) => file.Append("letter\t").Append(from).Append('\t').Append(to).Append('\t').Append(context).Append("\t\n");
    }
}
