using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Layout;

/// <summary>
/// Makes one line of each paragraph that a program or a printer broke into lines of one width. Verse, lists, tables,
/// headings and dialogue keep their lines.
/// </summary>
/// <remarks>
/// First every block is judged by itself; those that are wrapped tell the width of the document's column. Then short blocks,
/// which say too little alone, are judged by that width.
/// </remarks>
internal sealed class UnwrapRepair(RuleSet rules) : ITextStage
{
    /// <summary>The rule is on.</summary>
    public bool IsEnabled { get; } = rules.IsEnabled(LayoutRules.Unwrap);

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        if (!IsEnabled)
        {
            return;
        }

        int column = 0;
        var lines = new TextLines(text, 0);
        while (TextBlock.TryRead(text, ref lines, out TextBlock block))
        {
            column = block.IsWrapped(text, out _) ? Math.Max(column, block.Width) : column;
        }

        if (column == 0)
        {
            return;
        }

        lines = new TextLines(text, 0);
        while (TextBlock.TryRead(text, ref lines, out TextBlock block))
        {
            if (block.IsWrapped(text, out Continuations counts))
            {
                Join(text, block, block.Width, counts.HasBreaks, edits);
            }
            else if (block.FitsColumn(text, column))
            {
                Join(text, block, column, hasBreaks: true, edits);
            }
        }
    }

    /// <summary>Joins the lines of a block.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block.</param>
    /// <param name="width">Width of its column.</param>
    /// <param name="hasBreaks">Paragraphs of the block end without a blank line, so a sentence that ends a full line may end one too.</param>
    /// <param name="edits">Where the changes go.</param>
    private static void Join(ReadOnlySpan<char> text, in TextBlock block, int width, bool hasBreaks, EditBuilder edits)
    {
        var lines = new TextLines(text[..block.End], block.Start);
        lines.MoveNext();
        TextLine previous = lines.Current;
        while (lines.MoveNext())
        {
            TextLine line = lines.Current;
            bool goesOn = line.Begin switch
            {
                LineStart.Lower => true,
                LineStart.Other => previous.IsFull(text, line, width) && !(hasBreaks && previous.EndsSentence(text)),
                _ => false,
            };
            if (goesOn)
            {
                edits.Replace(previous.End, line.Start, KeepsHyphen(text, previous) ? "" : " ", LayoutRules.Unwrap);
            }

            previous = line;
        }
    }

    /// <summary>The hyphen at the end belongs to the word whatever the word model says: <c>1990-</c>, <c>ҚР-</c>.</summary>
    private static bool KeepsHyphen(ReadOnlySpan<char> text, in TextLine line) =>
        line.Length > 1 && text[line.End - 1] == '-' && (char.IsDigit(text[line.End - 2]) || Language.Alphabet.IsUpper(text[line.End - 2]));
}
