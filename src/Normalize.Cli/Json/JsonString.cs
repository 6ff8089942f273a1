using System.Buffers;
using System.Text;
using Normalize.Cli.Text;

namespace Normalize.Cli.Json;

/// <summary>
/// JSON string tokens to text and back without loss: escaped unpaired surrogates survive, ill-formed UTF-8 becomes U+FFFD
/// with its bytes kept. The framework's reader throws on the first and drops the second.
/// </summary>
internal static class JsonString
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(Special());

    /// <summary>The text of a string token, given without its quotation marks and already checked by a JSON reader.</summary>
    public static (string Text, IReadOnlyList<IllFormedSequence> IllFormed) Read(ReadOnlySpan<byte> token)
    {
        (string raw, IReadOnlyList<IllFormedSequence> found) = PlainUtf8.Decode(token);
        if (!raw.Contains('\\', StringComparison.Ordinal))
        {
            return (raw, found);
        }

        var text = new StringBuilder(raw.Length);
        var illFormed = new List<IllFormedSequence>();
        int next = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            if (next < found.Count && found[next].Offset == i)
            {
                illFormed.Add(found[next++] with { Offset = text.Length });
            }

            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)Convert.ToUInt16(raw.Substring(i + 1, 4), 16));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            }
        }

        return (text.ToString(), illFormed);
    }

    /// <summary>Where in a token the first bytes stand that are no UTF-8; the token has some.</summary>
    public static int IndexOfIllFormed(ReadOnlySpan<byte> token)
    {
        (string raw, IReadOnlyList<IllFormedSequence> found) = PlainUtf8.Decode(token);
        return Encoding.UTF8.GetByteCount(raw.AsSpan(0, found[0].Offset));
    }

    /// <summary>Writes a string token with its quotation marks.</summary>
    public static void Write(ReadOnlySpan<char> text, IBufferWriter<byte> destination, JsonEscapes escapes = JsonEscapes.Minimal)
    {
        destination.Write("\""u8);
        if (escapes == JsonEscapes.Minimal)
        {
            WriteMinimal(text, destination);
        }
        else
        {
            WriteAs(text, destination, escapes);
        }

        destination.Write("\""u8);
    }

    private static void WriteMinimal(ReadOnlySpan<char> text, IBufferWriter<byte> destination)
    {
        while (!text.IsEmpty)
        {
            int run = text.IndexOfAny(s_special);
            run = run < 0 ? text.Length : run;
            if (run > 0)
            {
                Encoding.UTF8.GetBytes(text[..run], destination);
                text = text[run..];
                continue;
            }

            if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
            {
                Encoding.UTF8.GetBytes(text[..2], destination);
                text = text[2..];
                continue;
            }

            WriteEscape(text[0], destination, JsonEscapes.Minimal);
            text = text[1..];
        }
    }

    private static void WriteAs(ReadOnlySpan<char> text, IBufferWriter<byte> destination, JsonEscapes escapes)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if ((escapes & JsonEscapes.Ascii) != 0 && c >= 0x7F)
            {
                WriteEscape(c, destination, escapes);
            }
            else if (c == '/' && (escapes & JsonEscapes.Solidus) != 0)
            {
                destination.Write("\\/"u8);
            }
            else if (s_special.Contains(c) && !pair)
            {
                WriteEscape(c, destination, escapes);
            }
            else
            {
                int length = pair ? 2 : 1;
                Encoding.UTF8.GetBytes(text.Slice(i, length), destination);
                i += length - 1;
            }
        }
    }

    private static void WriteEscape(char c, IBufferWriter<byte> destination, JsonEscapes escapes)
    {
        Span<byte> bytes = destination.GetSpan(6);
        bytes[0] = (byte)'\\';
        byte letter = c switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        bytes[1] = letter;
        if (letter != (byte)'u')
        {
            destination.Advance(2);
            return;
        }

        ReadOnlySpan<byte> digits = (escapes & JsonEscapes.UpperHex) != 0 ? "0123456789ABCDEF"u8 : "0123456789abcdef"u8;
        for (int i = 0; i < 4; i++)
        {
            bytes[2 + i] = digits[(c >> (12 - (4 * i))) & 15];
        }

        destination.Advance(6);
    }

    private static string Special()
    {
        var special = new StringBuilder("\"\\");
        for (char c = '\0'; c < ' '; c++)
        {
            special.Append(c);
        }

        for (int c = 0xD800; c <= 0xDFFF; c++)
        {
            special.Append((char)c);
        }

        return special.ToString();
    }
}
