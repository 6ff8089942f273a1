using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>A hypothesis: the last token read, what the next one needs to know of it, and a score for each region state.</summary>
internal struct LatticeNode
{
    /// <summary>Cost so far, a lane a region state.</summary>
    public Vector256<float> Score;

    /// <summary>The way here, a lane a region state: node before &lt;&lt; 6 | its state &lt;&lt; 3 | <see cref="Join"/>.</summary>
    public Vector256<int> Back;

    /// <summary>The same behind a true space, as every word behind the node finds them; set when tokens may begin there.</summary>
    public Vector256<float> SpaceScore;
    public Vector256<int> SpaceBack;
    public float Best;

    /// <summary>First glyph of the token, and the glyph behind it.</summary>
    public int Start;
    public int End;

    /// <summary>Number of the token as the first of a pair, or -1.</summary>
    public int Id;

    /// <summary>The word a hyphen stands behind, or -1.</summary>
    public int BeforeHyphen;
    public float Backoff;
    public ulong Context;

    /// <summary>What the class tables have on the context, and the backoff, once the first token behind the node asks.</summary>
    public bool IsOpen;
    public WordModel.ClassContext Classes;
    public uint Class;

    /// <summary>The first letters of a Cyrillic word, packed; 0 for all else.</summary>
    public uint Stem;

    /// <summary>The last stem that was tried behind this one, and how well the two go together.</summary>
    public uint StemBehind;
    public float StemRatio;

    /// <summary>Row of the table of spaces, or -1 behind a hyphen.</summary>
    public short Left;

    /// <summary>Type of the token, or Nothing for marks.</summary>
    public byte Type;
    public TokenRole Role;

    /// <summary>Digits of a short number, 0 for all else.</summary>
    public byte Digits;
    public bool SentenceStart;
}

/// <summary>What a token does to the spaces beside it.</summary>
internal enum TokenRole : byte
{
    Word,
    Mark,

    /// <summary>A sign the model knows nothing of: its spaces stay as they are.</summary>
    AsItIs,

    /// <summary>No space on either side.</summary>
    Hyphen,

    /// <summary>A space on both sides.</summary>
    Dash,

    /// <summary>No space on the left, a space on the right.</summary>
    Suspended,

    /// <summary>A space on the left, none on the right.</summary>
    LeadingHyphen,

    /// <summary>The start of the text.</summary>
    Start,
}

/// <summary>What truly stands between two tokens.</summary>
internal static class Join
{
    public const int None = 0;
    public const int Space = 1;
    public const int LostHyphen = 2;

    /// <summary>Whatever the text has.</summary>
    public const int Kept = 3;
}
