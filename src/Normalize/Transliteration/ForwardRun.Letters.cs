using System.Buffers;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>The rules for letters.</summary>
internal ref partial struct ForwardRun<T, TCodec>
{
    private OperationStatus StepLetter(char first)
    {
        Letter letter = Peek(_read);
        if (letter.NeedsMore)
        {
            return OperationStatus.NeedMoreData;
        }

        char previous = Previous;
        bool atStart = !LetterSet.IsCell(previous);
        OutputForm? mark = null;
        if (atStart && _rules.LooksAtWholeWords)
        {
            WordView word = LookAtWord();
            if (word.NeedsMore)
            {
                return OperationStatus.NeedMoreData;
            }

            if (word.IsRomanNumeral)
            {
                return Emit([], _source.Slice(_read, word.Length), word.Length, '\0');
            }

            mark = word.IsMarked ? _rules.Mark : null;
        }

        ReadOnlySpan<T> prefix = mark is null ? [] : TCodec.Units(mark);
        char before = Alphabet.ToLower(previous);
        foreach (LetterRule rule in _rules.For(letter.Small) ?? [])
        {
            if ((rule.Context.AtStart && !atStart) || (!rule.Context.After.IsEmpty && (atStart || !rule.Context.After.Contains(before))))
            {
                continue;
            }

            switch (Match(rule, letter, out int consumed, out char last))
            {
                case OperationStatus.NeedMoreData:
                    return OperationStatus.NeedMoreData;
                case OperationStatus.Done:
                    return ChooseCase(rule, letter, previous, out OutputForm form) == OperationStatus.NeedMoreData
                        ? OperationStatus.NeedMoreData
                        : Emit(prefix, TCodec.Units(form), consumed, last);
            }
        }

        return Emit(prefix, _source.Slice(_read, letter.Length), letter.Length, letter.Value);
    }

    /// <summary>Whether the letters of a rule stand here and what follows them is what it asks for.</summary>
    private readonly OperationStatus Match(LetterRule rule, Letter first, out int consumed, out char last)
    {
        consumed = first.Length;
        last = first.Value;
        for (int i = 1; i < rule.From.Length; i++)
        {
            Letter next = Peek(_read + consumed);
            if (next.NeedsMore)
            {
                return OperationStatus.NeedMoreData;
            }

            if (next.Small != rule.From[i])
            {
                return OperationStatus.InvalidData;
            }

            consumed += next.Length;
            last = next.Value;
        }

        if (rule.Context.AtEnd || !rule.Context.Before.IsEmpty)
        {
            Letter next = Peek(_read + consumed);
            if (next.NeedsMore)
            {
                return OperationStatus.NeedMoreData;
            }

            bool fits = (!rule.Context.AtEnd || !next.IsLetter) && (rule.Context.Before.IsEmpty || (next.IsLetter && rule.Context.Before.Contains(next.Small)));
            return fits ? OperationStatus.Done : OperationStatus.InvalidData;
        }

        return OperationStatus.Done;
    }

    /// <summary>
    /// sh, Sh or SH: a capital before a small letter is Title, before a capital it is capitals; at the end of a word the
    /// letter before decides; a capital alone (Ш.) is as the scheme says.
    /// </summary>
    private readonly OperationStatus ChooseCase(LetterRule rule, Letter letter, char previous, out OutputForm form)
    {
        form = rule.Lower;
        if (letter.Value == letter.Small)
        {
            return OperationStatus.Done;
        }

        form = rule.Upper;
        if (!rule.HasCaseForms || (_rules.TitleOnlyAtWordStart && LetterSet.IsCell(previous)))
        {
            return OperationStatus.Done;
        }

        Letter next = Peek(_read + letter.Length);
        if (next.NeedsMore)
        {
            return OperationStatus.NeedMoreData;
        }

        bool capitals = next.IsLetter ? next.Value != next.Small : LetterSet.IsCell(previous) ? Alphabet.IsUpper(previous) : _rules.LoneCapitalIsUpper;
        form = capitals ? rule.Upper : rule.Title;
        return OperationStatus.Done;
    }

    /// <summary>The letter at a place, composed with a mark that follows; no letter when something else stands there.</summary>
    private readonly Letter Peek(int at)
    {
        OperationStatus status = TCodec.Decode(_source[at..], out int scalar, out int length);
        if (status == OperationStatus.NeedMoreData && !_isFinal)
        {
            return new Letter('\0', '\0', 0, NeedsMore: true);
        }

        if (status != OperationStatus.Done || !LetterSet.IsCell(scalar))
        {
            return default;
        }

        char value = (char)scalar;
        char small = Alphabet.ToLower(value);
        if (Composition.IsBase(small))
        {
            status = TCodec.Decode(_source[(at + length)..], out int mark, out int markLength);
            if (status == OperationStatus.NeedMoreData && !_isFinal)
            {
                return new Letter('\0', '\0', 0, NeedsMore: true);
            }

            if (status == OperationStatus.Done && Composition.Compose(value, mark) is var composed && composed != value)
            {
                return new Letter(composed, Alphabet.ToLower(composed), length + markLength, NeedsMore: false);
            }
        }

        return new Letter(value, small, length, NeedsMore: false);
    }

    /// <summary>A letter of the source: as it stands, small, and how many units it takes.</summary>
    private readonly record struct Letter(char Value, char Small, int Length, bool NeedsMore)
    {
        public bool IsLetter => Value != '\0';
    }
}
