using Normalize.Characters;

namespace Normalize.Tests.Characters;

/// <summary>The vectorised first looks find what one character at a time finds, from every place and for every length.</summary>
public sealed class CharacterScanTests
{
    [Test]
    public void IndexOfOther_IsTheFirstCharacterOutsideTheSet()
    {
        foreach ((string text, int from) in Texts("аәқЯ .,-«»\u2014", "xé\u0490\u2000"))
        {
            int expected = Enumerable.Range(from, text.Length - from).FirstOrDefault(i => !PlainCharacters.WithoutLatin.Contains(text[i]), -1);
            Assert.That(PlainCharacters.WithoutLatin.IndexOfOther(text, from), Is.EqualTo(expected), $"'{text}' from {from}");
        }
    }

    [Test]
    public void IndexOfSuspect_IsTheSameWhateverStandsBehindTheText()
    {
        foreach ((string text, int from) in Texts("аәқт -", "ТАРСУ\u00C3\u0402\u2550\u2021"))
        {
            // Long enough that no block is the last one of the text; its filling alone is never suspect.
            string longer = text + new string('а', 64);
            int expected = MojibakeScan.IndexOfSuspect(longer, from);
            int found = MojibakeScan.IndexOfSuspect(text, from);
            // A lead byte at the very end may be suspect by what stands behind it.
            Assert.That(found == expected || (found < 0 ? text.Length : found) >= text.Length - 3, $"'{text}' from {from}: {found}, {expected}");
        }
    }

    private static IEnumerable<(string Text, int From)> Texts(string usual, string rare)
    {
        var random = new Random(11);
        for (int round = 0; round < 4000; round++)
        {
            char[] text = random.GetItems<char>(usual, random.Next(0, 70));
            for (int i = random.Next(4); i > 0 && text.Length > 0; i--)
            {
                text[random.Next(text.Length)] = rare[random.Next(rare.Length)];
            }

            yield return (new string(text), random.Next(0, text.Length + 1));
        }
    }
}
