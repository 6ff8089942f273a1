namespace Normalize.Cli.Json;

/// <summary>The ways JSON writers spell a string; one that fits lets a string token be written again byte for byte.</summary>
[Flags]
internal enum JsonEscapes
{
    /// <summary>Only what must be escaped is: quotation mark, backslash, C0 controls, unpaired surrogates.</summary>
    Minimal = 0,

    /// <summary>Everything outside printable ASCII is escaped.</summary>
    Ascii = 1,

    /// <summary>Digits of <c>\u</c> escapes are capitals.</summary>
    UpperHex = 2,

    /// <summary>The solidus is escaped.</summary>
    Solidus = 4,
}
