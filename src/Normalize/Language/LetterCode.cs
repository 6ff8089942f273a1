using System.Runtime.CompilerServices;

namespace Normalize.Language;

/// <summary>Six-bit codes of small Cyrillic letters, the unit the word model counts in.</summary>
internal static class LetterCode
{
    /// <summary>The edge of a word.</summary>
    public const int Edge = 0;

    /// <summary>A Cyrillic letter that is neither Kazakh nor Russian.</summary>
    public const int Foreign = 43;

    /// <summary>Codes run from 0 to Count - 1.</summary>
    public const int Count = 44;

    /// <summary>Bits of a code in a packed history or class.</summary>
    public const int Bits = 6;

    private static readonly byte[] s_codes = Build();

    /// <summary>The code of a letter, capital or small; <see cref="Edge"/> for everything that is no Cyrillic letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(char c)
    {
        uint index = (uint)(c - '\u0400');
        byte[] codes = s_codes;
        return index < (uint)codes.Length ? codes[index] : Edge;
    }

    /// <summary>The small letter of a code; '\0' for <see cref="Edge"/> and <see cref="Foreign"/>.</summary>
    public static char ToChar(int code) => code switch
    {
        >= 1 and <= 32 => (char)('\u0430' + code - 1),
        33 => '\u0451', // ё
        >= 34 and < Foreign => Alphabet.KazakhOnly[code - 34],
        _ => '\0',
    };

    private static byte[] Build()
    {
        var codes = new byte[0x130];
        for (int i = 0; i < codes.Length; i++)
        {
            char c = (char)('\u0400' + i);
            if (Alphabet.IsCyrillic(c))
            {
                codes[i] = Foreign;
            }
        }

        for (int code = 1; code < Foreign; code++)
        {
            for (int i = 0; i < codes.Length; i++)
            {
                char c = (char)('\u0400' + i);
                if (Alphabet.IsCyrillic(c) && Alphabet.ToLower(c) == ToChar(code))
                {
                    codes[i] = (byte)code;
                }
            }
        }

        return codes;
    }
}
