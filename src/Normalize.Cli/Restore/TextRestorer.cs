using System.Text;
using Normalize.Cli.Streams;
using Normalize.Cli.Text;

namespace Normalize.Cli.Restore;

/// <summary>The output of a text run and its file of edits back to the original bytes.</summary>
internal sealed class TextRestorer(EditsFile edits)
{
    public void Run(Stream input, Output output)
    {
        byte[] text = DocumentReader.ReadAll(input, Array.MaxLength);
        edits.RequireFor(text);
        if (edits.Unit == "document")
        {
            Documents(text, output.Stream);
        }
        else
        {
            Lines(text, output.Stream, edits.Unit == "nul" ? (byte)0 : (byte)'\n');
        }

        if (!edits.IsAtEnd)
        {
            throw edits.Error("speaks of a record behind the end of the text; the text is not the one these edits belong to");
        }
    }

    private void Documents(ReadOnlySpan<byte> rest, Stream output)
    {
        for (long record = 0; edits.Take(record) is { } one; record++)
        {
            if (one.ByteLength < 0 || one.ByteLength > rest.Length)
            {
                throw edits.Error($"record {record} is {one.ByteLength} bytes long, the text has {rest.Length} left; the text is not the one these edits belong to");
            }

            Write(rest[..(int)one.ByteLength], one, output);
            rest = rest[(int)one.ByteLength..];
        }

        if (!rest.IsEmpty)
        {
            throw edits.Error($"says nothing of the last {rest.Length} bytes of the text; the text is not the one these edits belong to");
        }
    }

    private void Lines(ReadOnlySpan<byte> rest, Stream output, byte terminator)
    {
        for (long record = 0; ; record++)
        {
            RecordEdits? one = edits.Take(record);
            int end = one is { IsTerminated: false } ? checked((int)Math.Min(one.ByteLength, rest.Length)) : rest.IndexOf(terminator);
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];

            // A line without terminator may have lost all its text; its edits still speak of it.
            if (one is null)
            {
                output.Write(line);
            }
            else
            {
                Write(line, one, output);
            }

            if (one is { IsTerminated: false })
            {
                rest = rest[line.Length..];
                if (rest.IsEmpty && edits.IsAtEnd)
                {
                    return;
                }

                continue;
            }

            if (end < 0)
            {
                return;
            }

            output.WriteByte(terminator);
            rest = rest[(end + 1)..];
            if (rest.IsEmpty && edits.IsAtEnd)
            {
                return;
            }
        }
    }

    private void Write(ReadOnlySpan<byte> target, RecordEdits one, Stream output)
    {
        try
        {
            string text = Encoding.UTF8.GetString(target);
            string source = one.Edits.ToEditList(text.Length).Restore(text);
            output.Write(TextDecoder.Encode(source, one.Encoding, one.HasByteOrderMark, one.Edits.IllFormed));
        }
        catch (ArgumentException e)
        {
            throw edits.Error($"the text is not the one these edits belong to: {e.Message}");
        }
    }
}
