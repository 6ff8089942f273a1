namespace Normalize.Boilerplate;

/// <summary>What the phrase table says about a run of words, packed into 32 bits.</summary>
/// <param name="Bits">0–7 class, 8 capital demanded, 9–10 trust, 11 longer phrases begin so, 12–15 word class, 16–23 its value, 24 a single word.</param>
internal readonly record struct PhraseEntry(uint Bits)
{
    public PhraseClass Class => (PhraseClass)(byte)Bits;

    public bool NeedsCapital => (Bits & (1 << 8)) != 0;

    public PhraseTrust Trust => (PhraseTrust)((Bits >> 9) & 3);

    public bool Continues => (Bits & (1 << 11)) != 0;

    public WordClass Word => (WordClass)((Bits >> 12) & 15);

    public byte WordValue => (byte)(Bits >> 16);

    /// <summary>The run is one word: phrases begin here.</summary>
    public bool IsWord => (Bits & (1 << 24)) != 0;

    public PhraseEntry WithPhrase(PhraseClass phrase, bool needsCapital, PhraseTrust trust) =>
        new((Bits & ~0x7FFu) | (byte)phrase | (needsCapital ? 1u << 8 : 0) | ((uint)trust << 9));

    public PhraseEntry AsWord() => new(Bits | (1 << 24));

    public PhraseEntry WithContinuation() => new(Bits | (1 << 11));

    public PhraseEntry WithWord(WordClass word, byte value) => new((Bits & ~0xFFF000u) | ((uint)word << 12) | ((uint)value << 16));
}
