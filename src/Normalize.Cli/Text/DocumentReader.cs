namespace Normalize.Cli.Text;

/// <summary>Reads a whole input, up to a bound.</summary>
internal static class DocumentReader
{
    public static byte[] ReadAll(Stream input, long maxRecord)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 20];
        int count;
        while ((count = input.Read(buffer)) > 0)
        {
            if (bytes.Length + count > Math.Min(maxRecord, Array.MaxLength))
            {
                throw new RecordException(ExitCode.InputOutput, $"longer than {maxRecord} bytes, the bound for one record; raise it with --max-record, or work by lines with --unit line");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
