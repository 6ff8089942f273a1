using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>
/// Mends what an OCR engine misread: words first looked at one by one, then decided together, because a text with some sure
/// errors has more that are less sure. Only words the model finds unlikely are touched.
/// </summary>
internal sealed class OcrRepair(RuleSet rules) : ITextStage
{
    private readonly bool _case = rules.IsEnabled(OcrRules.Case);
    private readonly bool _word = rules.IsEnabled(OcrRules.Word);
    private readonly bool _mark = rules.IsEnabled(OcrRules.Mark);

    /// <summary>Some rule is on.</summary>
    public bool IsEnabled => _case || _word || _mark;

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        if (!IsEnabled)
        {
            return;
        }

        var proposals = new List<OcrProposal>();
        var words = new OcrWords(text);
        int count = 0;
        int sure = 0;
        while (words.MoveNext())
        {
            count++;
            if (OcrCase.TryPropose(text, words, out OcrProposal proposal) ? _case : _word && OcrWord.TryPropose(text, words, out proposal))
            {
                sure += proposal.Gain >= Margin(proposal.Rule, damaged: false) ? 1 : 0;
                proposals.Add(proposal);
            }
        }

        bool damaged = sure > 0 && sure * OcrThresholds.WordsPerError >= count;
        proposals.RemoveAll(proposal => proposal.Gain < Margin(proposal.Rule, damaged));
        OcrMarks.Merge(text, _mark, damaged, proposals, edits);
    }

    private static float Margin(Rule rule, bool damaged) => rule == OcrRules.Case
        ? (damaged ? OcrThresholds.CaseInDamagedText : OcrThresholds.CaseInCleanText)
        : (damaged ? OcrThresholds.MarginInDamagedText : OcrThresholds.MarginInCleanText);
}
