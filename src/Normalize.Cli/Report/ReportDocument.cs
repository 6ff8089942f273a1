namespace Normalize.Cli.Report;

/// <summary>One record of a report: what it was read as, and all that happened to it.</summary>
/// <param name="Name">What the record is called: its file, and its line where the file holds many.</param>
/// <param name="Encoding">Name of its encoding.</param>
/// <param name="HasByteOrderMark">A byte order mark stood before it.</param>
/// <param name="IllFormed">Bytes that were no text.</param>
/// <param name="Result">The changes.</param>
internal sealed record ReportDocument(string Name, string Encoding, bool HasByteOrderMark, IReadOnlyList<IllFormedSequence> IllFormed, NormalizationResult Result)
{
    public bool IsChanged => Result.Edits.Count > 0 || IllFormed.Count > 0;
}
