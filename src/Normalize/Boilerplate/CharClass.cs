namespace Normalize.Boilerplate;

/// <summary>What a code unit is to the tokenizer.</summary>
[Flags]
internal enum CharClass : byte
{
    /// <summary>Punctuation and signs.</summary>
    Sign = 0,
    Space = 1,
    Break = 2,
    Lower = 4,
    Upper = 8,
    Digit = 16,
    Latin = 32,
    Kazakh = 64,
    Letter = Lower | Upper,
    Core = Letter | Digit,

    /// <summary>From U+0530 on, or a Latin letter outside ASCII: no word of a page in Kazakh, Russian or English has it.</summary>
    Far = 128,
}
