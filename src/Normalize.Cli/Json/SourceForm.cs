using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Normalize.Cli.Json;

/// <summary>
/// How a string token was spelled before the filter wrote it anew, so that restore can spell it the same: nothing for the
/// usual form, a few flags for the usual writers, else the token itself. Before it stand the version of the format and a
/// checksum of the text the edits lead to, so that edits of another text are not undone.
/// </summary>
internal static class SourceForm
{
    /// <summary>First word of every form: the mark by which restore knows its own records, and the version of the format.</summary>
    private const string Mark = "kaznorm/2";

    private const string ByteOrderMark = "bom";
    private const string Raw = "raw:";
    private const int ChecksumLength = 8;

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

    /// <summary>The mark, and the form's name unless it is the one <see cref="JsonString.Write"/> gives by itself, or the token was kept.</summary>
    /// <param name="token">The source token with its quotation marks; empty if it was kept.</param>
    /// <param name="text">The text of the token.</param>
    /// <param name="illFormed">Its ill-formed sequences.</param>
    /// <param name="byteOrderMark">Whether a byte order mark stood before the record.</param>
    /// <param name="target">The text that is written in its place.</param>
    public static string Describe(ReadOnlySpan<byte> token, string text, IReadOnlyList<IllFormedSequence> illFormed, bool byteOrderMark, string target)
    {
        string form = token.IsEmpty ? "" : Form(token, text, illFormed);
        return string.Join(' ', ((string[])[Mark, Checksum(target), byteOrderMark ? ByteOrderMark : "", form]).Where(word => word.Length > 0));
    }

    /// <summary>Writes the token as it was.</summary>
    /// <exception cref="FormatException">The form is none of ours.</exception>
    public static void Restore(string form, string text, IReadOnlyList<IllFormedSequence> illFormed, IBufferWriter<byte> output)
    {
        string[] words = form.Split(' ');
        form = words is [_, _, .., var last] && last != ByteOrderMark ? last : "";
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

    /// <summary>True for a form this tool wrote.</summary>
    public static bool IsOurs(string form) => form.StartsWith(Mark + " ", StringComparison.Ordinal);

    public static bool HasByteOrderMark(string form) => form.Split(' ').Skip(2).Contains(ByteOrderMark);

    /// <summary>The form speaks of the edits that led to this text.</summary>
    public static bool BelongsTo(string form, string target) => form.Split(' ')[1] == Checksum(target);

    /// <summary>The first bytes of a SHA-256, enough against accidents, which is all this is for.</summary>
    private static string Checksum(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())).AsSpan(0, ChecksumLength));

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
