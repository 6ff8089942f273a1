namespace Normalize.Language;

/// <summary>Punctuation marks and signs as the model numbers them.</summary>
internal static class Marks
{
    /// <summary>A straight double quotation mark that opens, or closes, by the parity of its paragraph.</summary>
    public const int StraightOpen = 0;
    public const int StraightClose = 1;

    /// <summary>Any sign without a number of its own.</summary>
    public const int Other = 2;

    private const int First = 3;
    private const string Signs = ".,!?;:\u2026()[]{}\u00AB\u00BB\u201E\u201C\u201D\u2018\u2019'/\\%\u2116+*&@#\u00A7\u00B0=<>|~_$\u20AC\u20B8\u2022\u00B7\u00B2\u00B3";

    public const int Count = 48;

    private static readonly byte[] s_ascii = BuildAscii();

    /// <summary>The number of a sign; a straight quotation mark counts as opening.</summary>
    public static int IndexOf(char c)
    {
        if (c < 128)
        {
            return s_ascii[c];
        }

        int at = Signs.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? Other : First + at;
    }

    /// <summary>Marks that end a sentence or stand before direct speech: what follows may be capitalised for that reason alone.</summary>
    public static bool EndsSentence(int mark) => mark < First + Signs.Length && mark >= First && Signs[mark - First] is '.' or '!' or '?' or '\u2026' or ':';

    private static byte[] BuildAscii()
    {
        var map = new byte[128];
        for (int c = 0; c < 128; c++)
        {
            int at = Signs.IndexOf((char)c, StringComparison.Ordinal);
            map[c] = c == '"' ? (byte)StraightOpen : at < 0 ? (byte)Other : (byte)(First + at);
        }

        return map;
    }
}
