namespace Normalize.Transliteration;

/// <summary>Where an address such as https://… ends; inside it nothing is transliterated, or the link would break.</summary>
internal static class Address
{
    /// <summary>White space, controls, quotes and brackets of a text, and everything above the letters (U+2000) end an address.</summary>
    public static bool EndsAt(int scalar) => scalar switch
    {
        <= ' ' or '"' or '<' or '>' => true,
        < 0x80 => false,
        < 0xC0 => true,
        _ => scalar >= 0x2000,
    };
}
