namespace Normalize.Spacing;

/// <summary>What stands between two neighbouring glyphs.</summary>
internal static class Gap
{
    public const byte None = 0;
    public const byte Single = 1;
    public const byte Double = 2;
    public const byte Wide = 3;
    public const byte Line = 4;

    /// <summary>A soft hyphen with white space: a line end inside a word.</summary>
    public const byte Soft = 5;

    /// <summary>As <see cref="None"/>, where punctuation lets a missing space be likelier.</summary>
    public const byte Missing = 6;

    public const int Count = 7;
}
