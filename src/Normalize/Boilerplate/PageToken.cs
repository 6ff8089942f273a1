namespace Normalize.Boilerplate;

/// <summary>A word of a page with the punctuation that clings to it.</summary>
internal struct PageToken
{
    /// <summary>First code unit, punctuation included.</summary>
    public int Start;

    /// <summary>Code unit behind the last, punctuation included.</summary>
    public int End;

    /// <summary>First letter or figure; equal to <see cref="CoreEnd"/> when there is none.</summary>
    public int CoreStart;

    /// <summary>Code unit behind the last letter or figure.</summary>
    public int CoreEnd;

    /// <summary>Hash of the core in small letters; 0 when there is no core.</summary>
    public ulong Hash;

    /// <summary>Hash of the first five letters, the stem of most Kazakh words; 0 for shorter words and for figures.</summary>
    public ushort Stem;

    public TokenMarks Marks;
    public TokenShape Shape;
    public Gap Gap;

    /// <summary>What the word is by itself, whatever stands around it.</summary>
    public WordClass Word;

    /// <summary>The number that belongs to <see cref="Word"/>: of a month or a unit of time.</summary>
    public byte WordValue;

    public readonly bool Has(TokenMarks mark) => (Marks & mark) != 0;
}
