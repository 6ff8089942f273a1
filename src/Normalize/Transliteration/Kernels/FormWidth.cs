namespace Normalize.Transliteration;

/// <summary>How many bytes a letter may give; a constant to the kernels that ask.</summary>
internal interface IFormWidth
{
    /// <summary>Up to four; else up to two.</summary>
    static abstract bool IsWide { get; }
}

/// <summary>Up to two bytes: each byte of a letter has one place of output.</summary>
internal readonly struct NarrowForms : IFormWidth
{
    public static bool IsWide => false;
}

/// <summary>Up to four bytes: each byte of a letter has two places of output.</summary>
internal readonly struct WideForms : IFormWidth
{
    public static bool IsWide => true;
}
