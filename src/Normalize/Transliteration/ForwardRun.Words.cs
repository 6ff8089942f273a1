using System.Buffers;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>What is decided by a whole word: the hamza, and Roman numerals typed in Cyrillic letters.</summary>
internal ref partial struct ForwardRun<T, TCodec>
{
    private readonly WordView LookAtWord()
    {
        bool with = false;
        bool without = false;
        bool roman = _rules.KeepsRomanNumerals;
        int at = _read;
        int letters = 0;
        for (; letters < ForwardRules.LongestWord; letters++)
        {
            Letter letter = Peek(at);
            if (letter.NeedsMore)
            {
                return new WordView(0, false, false, NeedsMore: true);
            }

            if (!letter.IsLetter)
            {
                break;
            }

            with |= _rules.MarkWith.Contains(letter.Small);
            without |= _rules.MarkWithout.Contains(letter.Small);
            roman &= letter.Value is 'Х' or 'І';
            at += letter.Length;
        }

        if (roman && letters == 1)
        {
            // One letter is a numeral (І тоқсан) unless it is an initial (І. Есенберлин).
            OperationStatus status = TCodec.Decode(_source[at..], out int next, out _);
            if (status == OperationStatus.NeedMoreData && !_isFinal)
            {
                return new WordView(0, false, false, NeedsMore: true);
            }

            roman = status != OperationStatus.Done || next != '.';
        }

        return new WordView(at - _read, with && !without, roman && letters < ForwardRules.LongestWord, NeedsMore: false);
    }

    private readonly record struct WordView(int Length, bool IsMarked, bool IsRomanNumeral, bool NeedsMore);
}
