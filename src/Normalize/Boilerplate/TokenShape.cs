namespace Normalize.Boilerplate;

/// <summary>What a token looks like, read from its letters alone.</summary>
internal enum TokenShape : byte
{
    /// <summary>Punctuation only.</summary>
    Symbol,

    /// <summary>Begins with a small letter.</summary>
    Lower,

    /// <summary>A capital, then small letters.</summary>
    Capital,

    /// <summary>Two or more letters, all capital.</summary>
    Caps,

    /// <summary>One capital letter, with or without a full stop.</summary>
    Initial,

    /// <summary>Initials and a surname without a space: <c>Г.Жұмаділдаева</c>.</summary>
    InitialName,

    /// <summary>Capitals and small letters mixed otherwise.</summary>
    MixedCase,

    /// <summary>Figures only.</summary>
    Number,

    /// <summary>Figures and letters or signs.</summary>
    MixedNumber,

    /// <summary><c>21.10.2022</c>, <c>2022-10-21</c>, <c>21/10/22</c>.</summary>
    Date,

    /// <summary><c>12:36</c>.</summary>
    Time,

    /// <summary>Figures with signs a telephone number has.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An address with a scheme or a path.</summary>
    Url,

    /// <summary>A bare host name.</summary>
    Domain,

    /// <summary>Template or script residue: braces, <c>();</c>, <c>=</c>.</summary>
    Code,
}
