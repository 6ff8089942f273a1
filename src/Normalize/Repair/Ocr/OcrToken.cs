using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>A Cyrillic word, a number, a Latin word or a mark, with what the word model needs to know of it.</summary>
internal struct OcrToken
{
    public int Start;
    public int End;

    /// <summary>Number of the word or of the special token, or -1.</summary>
    public int Id;
    public uint Class;

    /// <summary>Letters of a Cyrillic word, 0 for all else.</summary>
    public int Letters;

    /// <summary>Cost without context.</summary>
    public float Cost;

    /// <summary>A sentence may begin with it.</summary>
    public bool BeginsSentence;

    /// <summary>A letter or figure touches it: it is part of a name or a number.</summary>
    public bool IsPart;

    /// <summary>It, a neighbour or the depth of the search changed since the last look.</summary>
    public bool IsStale;

    /// <summary>What it might become, and how much likelier that is, in nats.</summary>
    public OcrProposal Proposal;

    /// <summary>What it does become; null: it stays.</summary>
    public string? Form;
    public Rule? Rule;
}
