using System.Security.Cryptography;
using System.Text.Json;
using Normalize.Cli.Json;

namespace Normalize.Cli.Restore;

/// <summary>What a file of edits says of one record.</summary>
internal sealed class RecordEdits
{
    public SourceEncoding Encoding { get; set; } = SourceEncoding.Utf8;

    public bool HasByteOrderMark { get; set; }

    /// <summary>Length of the record in the output, in bytes; negative if the file does not say.</summary>
    public long ByteLength { get; set; } = -1;

    /// <summary>False where the record ended with its input, without a terminator.</summary>
    public bool IsTerminated { get; set; } = true;

    public EditsReader Edits { get; } = new();
}

/// <summary>Reads a file of edits beside the output, record by record, in order.</summary>
internal sealed class EditsFile : IDisposable
{
    private readonly string _name;
    private readonly StreamReader _reader;
    private readonly string _checksum;
    private long _lineNumber;
    private JsonDocument? _pending;

    public EditsFile(string name, Stream stream)
    {
        _name = name;
        _reader = new StreamReader(stream);
        JsonElement header = Next() ?? throw Error("is empty; it is no file of edits");
        Unit = Text(header, "unit") is { } unit && (unit is "document" or "line" or "nul") ? unit : throw Error("does not begin with the header of a file of edits");
        _checksum = Text(header, "sha256") ?? "";
        if (!header.TryGetProperty("version", out JsonElement version) || !version.TryGetInt32(out int number) || number != EditsHeader.Version)
        {
            throw Error($"is of another version than {EditsHeader.Version}, the one this tool reads");
        }

        _pending = null;
    }

    /// <summary>The file carries a checksum of the text it belongs to.</summary>
    public bool IsSealed => _checksum.Length > 0;

    /// <summary>What one record is: <c>document</c>, <c>line</c> or <c>nul</c>.</summary>
    public string Unit { get; }

    /// <summary>Throws unless these are the edits that led to <paramref name="output"/>.</summary>
    public void RequireFor(ReadOnlySpan<byte> output)
    {
        if (IsSealed && !string.Equals(_checksum, Convert.ToHexStringLower(SHA256.HashData(output)), StringComparison.OrdinalIgnoreCase))
        {
            throw Error("the text is not the one these edits belong to: its checksum is another");
        }
    }

    /// <summary>The edits of a record; records are asked for in ascending order. Null if the file says nothing of it.</summary>
    public RecordEdits? Take(long record)
    {
        RecordEdits? edits = null;
        try
        {
            while (Next() is { } entry && entry.GetProperty("record").GetInt64() == record)
            {
                edits ??= new RecordEdits();
                if (entry.TryGetProperty("encoding", out JsonElement encoding))
                {
                    string name = encoding.GetString() ?? "";
                    edits.Encoding = SourceEncoding.TryGet(name, out SourceEncoding? known) ? known : throw Error($"names the unknown encoding \"{name}\"");
                    edits.HasByteOrderMark = entry.GetProperty("bom").GetBoolean();
                    edits.ByteLength = entry.GetProperty("bytes").GetInt64();
                    edits.IsTerminated = entry.GetProperty("terminated").GetBoolean();
                }
                else
                {
                    edits.Edits.Add(entry);
                }

                _pending = null;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Error(e.Message);
        }

        return edits;
    }

    /// <summary>True when every entry was taken.</summary>
    public bool IsAtEnd => Next() is null;

    public void Dispose() => _reader.Dispose();

    public KaznormException Error(string reason) => new(ExitCode.InputOutput, $"{_name}, line {_lineNumber}: {reason}");

    private static string? Text(JsonElement header, string name) =>
        header.ValueKind == JsonValueKind.Object && header.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The entry in hand, or the next line; null at the end of the file.</summary>
    private JsonElement? Next()
    {
        if (_pending is null && _reader.ReadLine() is { } line)
        {
            _lineNumber++;
            try
            {
                _pending = JsonDocument.Parse(line);
            }
            catch (JsonException e)
            {
                throw Error($"not JSON: {e.Message}");
            }
        }

        return _pending?.RootElement;
    }
}
