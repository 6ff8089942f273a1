using System.Buffers;

namespace Normalize.Cli.Json;

/// <summary>
/// How a string token was spelled before the filter wrote it anew, so that restore can spell it the same: nothing for the
/// usual form, a few flags for the usual writers, else the token itself.
/// </summary>
internal static class SourceForm
{
    private const string ByteOrderMark = "bom";
    private const string Raw = "raw:";

    private static readonly (string Name, JsonEscapes Escapes)[] s_forms =
    [
        ("", JsonEscapes.Minimal),
        ("ascii", JsonEscapes.Ascii),
        ("ascii-upper", JsonEscapes.Ascii | JsonEscapes.UpperHex),
        ("upper", JsonEscapes.UpperHex),
        ("solidus", JsonEscapes.Solidus),
        ("ascii-solidus", JsonEscapes.Ascii | JsonEscapes.Solidus),
        ("ascii-upper-solidus", JsonEscapes.Ascii | JsonEscapes.UpperHex | JsonEscapes.Solidus),
    ];

    /// <summary>The form's name; empty for the form <see cref="JsonString.Write"/> gives by itself, or when the token was kept.</summary>
    /// <param name="token">The source token with its quotation marks; empty if it was kept.</param>
    /// <param name="text">The text of the token.</param>
    /// <param name="illFormed">Its ill-formed sequences.</param>
    /// <param name="byteOrderMark">Whether a byte order mark stood before the record.</param>
    public static string Describe(ReadOnlySpan<byte> token, string text, IReadOnlyList<IllFormedSequence> illFormed, bool byteOrderMark)
    {
        string form = token.IsEmpty ? "" : Form(token, text, illFormed);
        return byteOrderMark ? (form.Length == 0 ? ByteOrderMark : ByteOrderMark + " " + form) : form;
    }

    /// <summary>Writes the token as it was.</summary>
    /// <exception cref="FormatException">The form is none of ours.</exception>
    public static void Restore(string form, string text, IReadOnlyList<IllFormedSequence> illFormed, IBufferWriter<byte> output)
    {
        form = HasByteOrderMark(form) ? form[ByteOrderMark.Length..].TrimStart(' ') : form;
        if (form.StartsWith(Raw, StringComparison.Ordinal))
        {
            output.Write(Convert.FromBase64String(form[Raw.Length..]));
            return;
        }

        foreach ((string name, JsonEscapes escapes) in s_forms)
        {
            if (name == form)
            {
                Write(text, escapes, illFormed, output);
                return;
            }
        }

        throw new FormatException($"edits_source is \"{form}\", which no version of this tool wrote");
    }

    public static bool HasByteOrderMark(string form) => form.StartsWith(ByteOrderMark, StringComparison.Ordinal);

    private static string Form(ReadOnlySpan<byte> token, string text, IReadOnlyList<IllFormedSequence> illFormed)
    {
        var trial = new ArrayBufferWriter<byte>(token.Length);
        foreach ((string name, JsonEscapes escapes) in s_forms)
        {
            trial.Clear();
            Write(text, escapes, illFormed, trial);
            if (trial.WrittenSpan.SequenceEqual(token))
            {
                return name;
            }
        }

        return Raw + Convert.ToBase64String(token);
    }

    /// <summary>The token with the ill-formed bytes back in their places.</summary>
    private static void Write(string text, JsonEscapes escapes, IReadOnlyList<IllFormedSequence> illFormed, IBufferWriter<byte> output)
    {
        if (illFormed.Count == 0)
        {
            JsonString.Write(text, output, escapes);
            return;
        }

        var part = new ArrayBufferWriter<byte>();
        output.Write("\""u8);
        int read = 0;
        foreach (IllFormedSequence sequence in illFormed)
        {
            Unquoted(text.AsSpan(read, sequence.Offset - read));
            output.Write(sequence.Bytes.Span);
            read = sequence.Offset + 1;
        }

        Unquoted(text.AsSpan(read));
        output.Write("\""u8);

        void Unquoted(ReadOnlySpan<char> piece)
        {
            part.Clear();
            JsonString.Write(piece, part, escapes);
            output.Write(part.WrittenSpan[1..^1]);
        }
    }
}
