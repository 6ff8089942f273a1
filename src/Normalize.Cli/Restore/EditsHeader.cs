using System.Security.Cryptography;
using System.Text;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Restore;

/// <summary>
/// The first line of a file of edits: the version of the format, what one record is, and a checksum of the text the edits
/// lead to. The checksum is known last, so its place is kept and written over; a pipe has no place to go back to and gets none.
/// </summary>
internal sealed class EditsHeader
{
    public const int Version = 2;

    private readonly Output _edits;
    private readonly string _unit;
    private readonly IncrementalHash? _hash;

    public EditsHeader(Output edits, RecordUnit unit)
    {
        _edits = edits;
        _unit = unit switch { RecordUnit.Document => "document", RecordUnit.Line => "line", _ => "nul" };
        _hash = edits.IsFile ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        Write(_hash is null ? "" : new string('0', SHA256.HashSizeInBytes * 2));
    }

    /// <summary>Adds to the text that the edits belong to.</summary>
    public void Add(ReadOnlySpan<byte> output) => _hash?.AppendData(output);

    /// <summary>All is written: puts the checksum in its place.</summary>
    public void Complete()
    {
        if (_hash is not null)
        {
            _edits.Stream.Position = 0;
            Write(Convert.ToHexStringLower(_hash.GetHashAndReset()));
            _hash.Dispose();
        }
    }

    private void Write(string checksum) =>
        _edits.Stream.Write(Encoding.ASCII.GetBytes($"{{\"unit\":\"{_unit}\",\"version\":{Version},\"sha256\":\"{checksum}\"}}\n"));
}
