using System.Buffers;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>A way to read one word.</summary>
/// <param name="Text">The word in Cyrillic.</param>
/// <param name="Cost">−ln of a probability, up to a constant.</param>
/// <param name="IsKnown">The form was counted, or two word lists have it; one list alone may have it from anywhere.</param>
internal readonly record struct WordReading(string Text, float Cost, bool IsKnown);

/// <summary>
/// Reads one word of a scheme: a lattice of the letters its pieces may stand for, searched with a beam under the letter
/// model, the survivors judged by the word model and by whether the scheme would write them as they were found.
/// </summary>
internal static class ReverseWord
{
    /// <summary>Longer words are cut; the longest of the word list has 34 letters.</summary>
    public const int Longest = 64;

    /// <summary>
    /// Readings kept at each place. Of 45,584 words 16 and 48 read the same ones right, in every scheme and at every level of
    /// confidence (Normalize.Evaluation -- translit), and 48 take three times as long.
    /// </summary>
    private const int Beam = 16;

    /// <summary>Readings judged in full, and offered as alternatives.</summary>
    private const int Finalists = 12;

    /// <summary>Cost of a reading that the scheme writes in another way. arab-tote: 99.607% of words right, with 4 99.590%.</summary>
    private const float Mismatch = 9;

    /// <summary>
    /// Costs are this much surer of themselves than they are right, measured with a model that had not seen the text: with it,
    /// of the words read with a confidence of .7 to .8 73% are right, of .9 to .99 95%.
    /// </summary>
    public const float Sharpness = 0.75f;

    private struct Node
    {
        public int Parent;
        public char Letter;
        public char Small;
        public float Cost;
        public float Extra;
        public float Doubt;
        public ulong History;
        public int Length;
        public int Stem;
        public WordGraph.Cursor Cursor;
        public bool AfterDrop;
    }

    /// <summary>The readings of a word, best first; none when some piece of it is no spelling of the scheme.</summary>
    public static List<WordReading> Read(ReverseRules rules, WordModel model, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> body = rules.Mark is { } mark && word.StartsWith(mark) ? word[mark.Length..] : word;
        if (body.IsEmpty)
        {
            return [];
        }

        LetterSet forbidden = ForbiddenLetters(rules, word.Length != body.Length, body);
        var nodes = new List<Node>(256) { new() { Parent = -1, History = LetterModel.WordStart, Length = 1, Cursor = WordGraph.Root } };
        var at = new List<int>[body.Length + 1];
        at[0] = [0];
        for (int place = 0; place < body.Length; place++)
        {
            if (at[place] is not { } open)
            {
                continue;
            }

            Prune(nodes, open);
            foreach (ReverseRule rule in rules.StartingWith(body[place]))
            {
                if (!body[place..].StartsWith(rule.Seen))
                {
                    continue;
                }

                int end = place + rule.Seen.Length;
                foreach (int index in open)
                {
                    if (Fits(rule.Context, nodes[index], end == body.Length) && Extend(model, nodes, index, rule, forbidden) is >= 0 and int added)
                    {
                        (at[end] ??= []).Add(added);
                        AddDropped(rules, model, nodes, at[end], added, end == body.Length);
                    }
                }
            }
        }

        return at[body.Length] is { } complete ? Judge(rules, model, nodes, complete, word) : [];
    }

    /// <summary>Without the mark, and without a letter that forbids it, a word has none of the letters that ask for it.</summary>
    private static LetterSet ForbiddenLetters(ReverseRules rules, bool isMarked, ReadOnlySpan<char> body)
    {
        if (rules.Mark is null || isMarked)
        {
            return default;
        }

        foreach (char c in body)
        {
            foreach (ReverseRule rule in rules.StartingWith(c))
            {
                if (rule.Seen.Length == 1 && rules.Forward.MarkWithout.Contains(rule.Letters[0]))
                {
                    return default;
                }
            }
        }

        return rules.Forward.MarkWith;
    }

    private static void Prune(List<Node> nodes, List<int> open)
    {
        if (open.Count > Beam)
        {
            open.Sort((a, b) => Key(nodes[a]).CompareTo(Key(nodes[b])));
            open.RemoveRange(Beam, open.Count - Beam);
        }

        static float Key(Node node) => node.Cost + node.Extra + node.Doubt;
    }

    private static bool Fits(SchemeContext context, Node before, bool atEnd) =>
        (!context.AtStart || before.Parent < 0)
        && (!context.AtEnd || atEnd)
        && (context.After.IsEmpty || (before.Parent >= 0 && context.After.Contains(before.Small)));

    /// <summary>Adds the letters of a rule behind a reading; -1 when one of them cannot stand in this word.</summary>
    private static int Extend(WordModel model, List<Node> nodes, int index, ReverseRule rule, LetterSet forbidden)
    {
        foreach (char letter in rule.Letters)
        {
            char small = Alphabet.ToLower(letter);
            if (forbidden.Contains(small))
            {
                return -1;
            }

            Node before = nodes[index];
            int code = LetterCode.Of(small);
            WordGraph.Cursor cursor = model.Graph.Step(before.Cursor, code);
            nodes.Add(new Node
            {
                Parent = index,
                Letter = letter,
                Small = small,
                Cost = before.Cost + (model.LetterCostSteps(before.History, before.Length, code) * Quantizer.CostStep),
                Extra = before.Extra,
                Doubt = before.Doubt + ReadingDoubt.OfLetter(before.Small, small, cursor.IsAlive),
                History = (before.History << LetterCode.Bits) | (uint)code,
                Length = before.Length + 1,
                Stem = model.Count(cursor.WordId) >= 1 ? before.Length : before.Stem,
                Cursor = cursor,
                AfterDrop = rule.Seen.Length == 0,
            });
            index = nodes.Count - 1;
        }

        Node last = nodes[index];
        last.Extra += rule.Cost;
        nodes[index] = last;
        return index;
    }

    /// <summary>The same reading with a letter behind it that the scheme drops, ь above all.</summary>
    private static void AddDropped(ReverseRules rules, WordModel model, List<Node> nodes, List<int> at, int index, bool atEnd)
    {
        foreach (ReverseRule rule in rules.Dropped)
        {
            if (!nodes[index].AfterDrop && Fits(rule.Context, nodes[index], atEnd) && Extend(model, nodes, index, rule, default) is var added)
            {
                at.Add(added);
            }
        }
    }

    private static List<WordReading> Judge(ReverseRules rules, WordModel model, List<Node> nodes, List<int> complete, ReadOnlySpan<char> word)
    {
        var finalists = new List<(int Index, float Cost)>(complete.Count);
        foreach (int index in complete)
        {
            Node node = nodes[index];
            float letters = node.Cost + (model.LetterCostSteps(node.History, node.Length, LetterCode.Edge) * Quantizer.CostStep);
            float doubt = node.Doubt + ReadingDoubt.OfEnding(node.Length - 1 - node.Stem);
            finalists.Add((index, model.WordCost(node.Cursor.WordId, letters + doubt) + node.Extra));
        }

        finalists.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        var readings = new List<WordReading>(Finalists);
        foreach ((int index, float cost) in finalists)
        {
            string text = Spell(rules, nodes, index);
            if (readings.Exists(r => r.Text == text))
            {
                continue;
            }

            readings.Add(new WordReading(text, cost + (IsWrittenAs(rules, text, word) ? 0 : Mismatch), IsKnown(model, nodes[index].Cursor.WordId)));
            if (readings.Count == Finalists)
            {
                break;
            }
        }

        readings.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        return readings;
    }

    private static bool IsKnown(WordModel model, int id) => model.Count(id) >= 1 || (model.Flags(id) & WordModel.WordFlags.ListedTwice) != 0;

    private static string Spell(ReverseRules rules, List<Node> nodes, int index)
    {
        Span<char> letters = stackalloc char[4 * Longest];
        int start = letters.Length;
        for (; nodes[index].Parent >= 0 && start > 0; index = nodes[index].Parent)
        {
            letters[--start] = nodes[index].Letter;
        }

        letters = letters[start..];
        if (!rules.IsArabic)
        {
            CapitaliseSigns(letters);
        }

        return letters.ToString();
    }

    /// <summary>Signs and dropped letters have no case of their own: inside capitals they are capital.</summary>
    public static void CapitaliseSigns(Span<char> letters)
    {
        for (int i = 1; i < letters.Length; i++)
        {
            int next = letters[i..].IndexOfAnyExcept('ъ', 'ь');
            bool capitals = next >= 0 ? Alphabet.IsUpper(letters[i + next]) : i > 1 && Alphabet.IsUpper(letters[i - 2]);
            if (letters[i] is 'ъ' or 'ь' && Alphabet.IsUpper(letters[i - 1]) && capitals)
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }
    }

    /// <summary>The scheme writes the text as the word.</summary>
    public static bool IsWrittenAs(ReverseRules rules, string text, ReadOnlySpan<char> word)
    {
        Span<char> written = stackalloc char[8 * Longest];
        var run = new ForwardRun<char, Utf16Codec>(rules.Forward, text, written);
        OperationStatus status = OperationStatus.Done;
        while (status == OperationStatus.Done && run.Read < text.Length)
        {
            status = run.Step();
        }

        return status == OperationStatus.Done && word.SequenceEqual(written[..run.Written]);
    }
}
