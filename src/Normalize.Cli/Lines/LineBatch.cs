using System.Buffers;

namespace Normalize.Cli.Lines;

/// <summary>Some whole lines of an input, on their way through a filter.</summary>
internal sealed class LineBatch(byte[] buffer, int length, byte terminator, long firstLine, long firstByte, long maxLine)
{
    /// <summary>Filters every line; terminators are copied, and none is added to a last line that has none.</summary>
    public LineContext Run(ILineFilter filter)
    {
        var context = new LineContext { LineNumber = firstLine, Offset = firstByte };
        ReadOnlySpan<byte> rest = buffer.AsSpan(0, length);
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf(terminator);
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            if (line.Length > maxLine)
            {
                throw TooLong(context.LineNumber, maxLine);
            }

            context.IsTerminated = end >= 0;
            filter.Run(line, context);
            if (end < 0)
            {
                break;
            }

            context.Output.Write([terminator]);
            rest = rest[(end + 1)..];
            context.LineNumber++;
            context.Offset += end + 1;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return context;
    }

    public static RecordException TooLong(long line, long maxLine) =>
        new(ExitCode.InputOutput, $"line {line} is longer than {maxLine} bytes; raise the bound with --max-record, or cut the record");
}
