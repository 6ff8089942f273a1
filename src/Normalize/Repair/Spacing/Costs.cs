namespace Normalize.Spacing;

/// <summary>
/// Every hand-set cost of the decoder, in nats, first chosen while watching the extraction, spacing and synthetic sets of
/// <c>Normalize.Evaluation -- spacing</c> together. Where a comment says "held out", the cost was swept on 6,000
/// letter-spaced lines of train.web by a model trained without it (<c>--held-out</c>), all else equal.
/// </summary>
internal static class Costs
{
    /// <summary>In clean text: a space too many beside a mark.</summary>
    public const float SpaceBesideMark = 5;

    /// <summary>On top of what a gap costs in text broken into pieces: spaces beside marks alone are no sign of it.</summary>
    public const float PieceBesideMark = 2;

    /// <summary>On top of that, if the space is a line break.</summary>
    public const float LineBreakBesideMark = 4;

    /// <summary>In clean text: a space too many beside the hyphen of a compound or a suffix.</summary>
    public const float SpaceBesideHyphen = 3;

    /// <summary>In clean text: a space missing between punctuation and a letter.</summary>
    public const float SpaceMissingAfterMark = 3;

    /// <summary>A hyphen that only divides a word at a line end, where the line end is still there, and elsewhere.</summary>
    public const float DropHyphenAtLineEnd = 3;
    public const float DropHyphen = 6.5f;
    public const float DropHyphenWithoutGap = 16;

    /// <summary>An en or em dash that stands for a hyphen. Held out: .8387, .8405, .8425 at 1, 2, 3.5 for the en dash, but 3.5 loses places in extracted text.</summary>
    public const float EnDashForHyphen = 2;
    public const float EmDashForHyphen = 4;

    /// <summary>A hyphen, or an en dash, for a dash: each of the three signs stands for one in the training text (0.21, 0.36 and 0.43 of 11,431).</summary>
    public const float HyphenForDash = 0.7f;
    public const float EnDashForDash = 0.2f;

    /// <summary>A conjunction behind a hyphen with a space on the right: <c>теле- және</c> is suspended, no compound.</summary>
    public const float ConjunctionBehindHyphen = 10;

    /// <summary>A hyphen lost between the parts of a known compound. Held out: .8382, .8387 at 5, 6.</summary>
    public const float LostHyphen = 6;

    /// <summary>A hyphen with a space on its left only: common in careless text, seldom what damaged text was.</summary>
    public const float LeadingHyphen = 3;

    /// <summary>Dropping a hyphen behind a word that compounds are made of.</summary>
    public const float DropHyphenOfCompound = 4;

    /// <summary>A hyphen or dash left with the spaces it has although no role allows them.</summary>
    public const float DashAsItIs = 6;

    /// <summary>
    /// The same in clean text where a space is missing on one side, as careless typists leave it, by the side it stands on.
    /// Of 180 dashes that lost a space 72, 16, 10, 6 were taken for hyphens at 6, 3, 2.5 for both and as here, and of 448
    /// hyphens that got one 440, 430, 425, 419 closed up; with 2 behind, places in extracted text are lost.
    /// </summary>
    public const float DashWithSpaceBefore = 1.5f;
    public const float DashWithSpaceBehind = 2.5f;

    /// <summary>
    /// A straight quotation mark against the parity of its paragraph. Extracted passages mended: 260, 261, 261 at 5, 7, 9;
    /// higher would leave the last mark of a quotation begun before the text no way.
    /// </summary>
    public const float QuoteAgainstParity = 7;

    /// <summary>
    /// Pieces of an unknown word have so many letters each, and every letter more costs so much: the longer the pieces, the
    /// likelier they are words of a dialect, another language or a craft. Of 1,500 lines of words nobody knows 460, 75, 41,
    /// 30 lost spaces at 0, 1, 2, 3 nats, with two such words in five 58, 10, 2, 1; synthetic lines .9007, .9003, .8990, .8987.
    /// </summary>
    public const float LettersOfPiece = 2.5f;
    public const float LetterOfLongPiece = 3;

    /// <summary>A suffix that is always attached, standing free.</summary>
    public const float FreeBoundSuffix = 8;

    /// <summary>A single small letter as a word in damaged text. Held out: .8350, .8350, .8352 at 1, 2, 3.</summary>
    public const float SingleLetter = 2;

    /// <summary>
    /// The same for words of two and three letters: particles look like the suffixes that sound like them. Held out: .8347,
    /// .8350 at .7, 1.5 and (later) .8387, .8383 at 1.5, 2; for three letters .8387, .8357 at 0, .5.
    /// </summary>
    public const float TwoLetters = 1.5f;
    public const float ThreeLetters = 0;

    /// <summary>How much the letters of names count for capitalised words. Held out: .8385, .8387, .8382 at .4, .6, .8; extracted passages mended: 261, 262, 264.</summary>
    public const float NameShare = 0.7f;

    /// <summary>A capital after a small letter inside a word.</summary>
    public const float CapitalInside = 9;

    /// <summary>Two short numbers with a space between them (so that <c>1 0</c> is read as 10).</summary>
    public const float TwoShortNumbers = 6;

    /// <summary>Each digit of a number, and each beyond the fourth without a separator on top.</summary>
    public const float Digit = 2.3f;
    public const float LongNumber = 3;

    /// <summary>Each letter of a Latin word, and each word.</summary>
    public const float LatinLetter = 2.6f;
    public const float LatinWord = 2.5f;

    /// <summary>How much the suffix classes count against the words themselves. Held out: .8350, .8337, .8315 at .7, .85, 1.</summary>
    public const float ClassWeight = 0.7f;

    /// <summary>
    /// How much pairs of stems count. Lines of a held-out source letter-spaced (train.web, 6,000): 0.839 exact without,
    /// 0.844 at 0.5, 0.847 at 0.7, 0.848 at 0.9 and 1.1.
    /// </summary>
    public const float StemWeight = 1;

    /// <summary>How much capitals count, for words whose habits are known; for others, with a share of 0.2 capitalised, weighted 0.4.</summary>
    public const float CaseWeight = 0.8f;
    public const float UnknownCapital = 0.4f * 1.6f;
    public const float UnknownSmall = 0.4f * 0.22f;

    /// <summary>Share of repetitions (<c>жеке-жеке</c>) behind a hyphen.</summary>
    public const float Repetition = 0.02f;

    /// <summary>Runs of letters shorter than this, or seen more often than that, are never two words run together.</summary>
    public const int ShortestRunTogether = 6;
    public const float TrustedCount = 3.5f;

    /// <summary>Hypotheses kept at a place (12, 10, 8, 6 and 5 measured alike), and how far behind the best they may lie.</summary>
    public const int BeamSize = 8;
    public const float BeamWidth = 14;

    /// <summary>
    /// How far behind the best of its own region state. Letter-spaced text is read at 1.8 MB/s with 12 (and a width of 16
    /// and a slack of 8 below), at 2.2 as here; synthetic lines .8990, .8987, held out .8492, .8485, hand-repaired texts 107,
    /// 108 of 110. With 10 and 13, a line more of clean.dev changes; 9 changes a text that must not change.
    /// </summary>
    public const float StateBeamWidth = 10.5f;

    /// <summary>What the words before may make up for a word, by both beams. With 2, lines of clean.dev are lost.</summary>
    public const float WordSlack = 6;

    /// <summary>What a context may make up for before it is looked up (0 and 6 measured alike).</summary>
    public const float ContextSlack = 2;

    /// <summary>How much further a word under way may lie behind than a finished one.</summary>
    public const float PartialSlack = 6;
}
