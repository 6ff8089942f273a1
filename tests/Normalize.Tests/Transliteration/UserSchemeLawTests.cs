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
    private static readonly string[] s_forms = ["", "a", "a", "a", "ä", "ä", "sh", "sh", "ı", "abc", "ıa", "t͡s", "ıäö", "shsh", "äöüñş"];

    [Test]
    public void AllKernels_OnAnyScheme_GiveWhatTheReferenceGives([Range(0, 59)] int seed)
    {
        string file = File(seed);
        TransliterationScheme scheme = TransliterationScheme.Parse(file);
        var reference = new ReferenceTransliterator(scheme);
        string text = AllSchemes.Words(seed, 4000) + AllSchemes.RandomText(seed, 1500) + AllSchemes.Words(-seed, 2500);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string expected = reference.Run(text);
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
        var file = new StringBuilder("kind\tfrom\tto\tcontext\tcomment\nmeta\tid\tmine\t\t\nmeta\tname\tMine\t\t\nmeta\tscript\tLatn\t\t\n");

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
