using Normalize.Cli.Json;

namespace Normalize.Cli.Report;

/// <summary>One place of a text that is not as it was.</summary>
/// <param name="Start">First UTF-16 code unit in the source.</param>
/// <param name="End">Code unit behind the last in the source.</param>
/// <param name="Original">What stood there.</param>
/// <param name="Replacement">What stands there now.</param>
/// <param name="Rules">Ids of the rules, joined by <c>+</c>.</param>
internal readonly record struct Change(int Start, int End, string Original, string Replacement, string Rules)
{
    private const string StripRoom = "boilerplate.";

    public ChangeKind Kind => Replacement.Length == 0 && Rules.Contains(StripRoom, StringComparison.Ordinal) ? ChangeKind.Stripped
        : Replacement.Length == 0 ? ChangeKind.Removed
        : Original.Length == 0 ? ChangeKind.Inserted
        : ChangeKind.Replaced;

    /// <summary>The edits of a document, and between them the bytes that were no text, in source order.</summary>
    public static IEnumerable<Change> Of(ReportDocument document)
    {
        NormalizationResult result = document.Result;
        int bad = 0;
        int end = 0;
        foreach (Edit edit in result.Edits)
        {
            for (; bad < document.IllFormed.Count && document.IllFormed[bad].Offset < edit.End; bad++)
            {
                if (document.IllFormed[bad].Offset < edit.Start && document.IllFormed[bad].Offset >= end)
                {
                    yield return IllFormed(document.IllFormed[bad]);
                }
            }

            end = edit.End;
            yield return new Change(edit.Start, edit.End, edit.Original, result.Text[edit.TargetStart..edit.TargetEnd], edit.Rule);
        }

        for (; bad < document.IllFormed.Count; bad++)
        {
            yield return IllFormed(document.IllFormed[bad]);
        }
    }

    /// <summary>The bytes, in hexadecimal, that became U+FFFD.</summary>
    private static Change IllFormed(IllFormedSequence sequence) =>
        new(sequence.Offset, sequence.Offset + 1, Convert.ToHexString(sequence.Bytes.Span), "\uFFFD", RecordExtras.IllFormedRule);
}
