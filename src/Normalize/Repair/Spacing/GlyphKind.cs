namespace Normalize.Spacing;

/// <summary>What a character without white space is to the decoder.</summary>
internal enum GlyphKind : byte
{
    Letter,
    Digit,
    Latin,
    Hyphen,
    Mark,
}
