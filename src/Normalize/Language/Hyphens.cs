using System.Runtime.CompilerServices;

namespace Normalize.Language;

/// <summary>Hyphens and dashes and the roles they play.</summary>
internal static class Hyphens
{
    /// <summary>Kinds of sign the model tells apart: hyphen, en dash, em dash.</summary>
    public const int Kinds = 3;

    /// <summary>0 for a hyphen (U+002D, U+2010, U+2011), 1 for an en dash (U+2013), 2 for an em dash (U+2014), -1 for all else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOf(char c) => c == '-' ? 0 : (uint)(c - '\u2010') > 4 ? -1 : c switch
    {
        '\u2010' or '\u2011' => 0,
        '\u2013' => 1,
        '\u2014' => 2,
        _ => -1,
    };

    /// <summary>The role that the spaces beside it give.</summary>
    public static int Role(bool spaceBefore, bool spaceAfter) =>
        spaceBefore ? (spaceAfter ? TokenClass.Dash : TokenClass.LeadingHyphen) : (spaceAfter ? TokenClass.Suspended : TokenClass.Hyphen);
}
