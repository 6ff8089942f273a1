using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// Finds the likeliest tokens behind a stretch of damaged text: one search from left to right over
/// (place, region state, last token), where a token costs −ln P(token | the one before) and every gap −ln P(gap | what
/// truly stands there, region state). The work is linear in the length. Scratch of one run; not thread-safe.
/// </summary>
internal sealed partial class Decoder
{
    private const int NodeBits = 6;
    private const int LongestNumber = 18;
    private const int LongestLatin = 34;
    private const int MostCandidates = 96;

    private static readonly Vector256<int> s_stay = Vector256.Create(0, 1 << 3, 2 << 3, 3 << 3, 4 << 3, 5 << 3, 6 << 3, 7 << 3);

    private static readonly Vector256<float> s_singleLetter = Lanes.Damaged(Costs.SingleLetter);
    private static readonly Vector256<float> s_twoLetters = Lanes.Damaged(Costs.TwoLetters);
    private static readonly Vector256<float> s_threeLetters = Lanes.Damaged(Costs.ThreeLetters);

    private readonly WordModel _model;
    private readonly Evidence _evidence;
    private readonly Conjunctions _conjunctions;
    private readonly PartialWords _words;
    private readonly int[] _first = new int[GlyphBuffer.Capacity + 2];
    private readonly Vector256<float>[] _enter = new Vector256<float>[GlyphBuffer.Capacity + 1];
    private readonly List<Token> _tokens = [];
    private LatticeNode[] _nodes = new LatticeNode[1024];
    private int _nodeCount;
    private int _candidateEnd;
    private Beam _beam;
    private LatticeNode _carried;

    public Decoder(WordModel model, Evidence evidence = Evidence.All)
    {
        _model = model;
        _evidence = evidence;
        Glyphs = new GlyphBuffer(evidence);
        _conjunctions = new Conjunctions(model);
        _words = new PartialWords(model, evidence);
    }

    public GlyphBuffer Glyphs { get; }

    /// <summary>Nodes the last search kept: how wide it was.</summary>
    public int Nodes => _nodeCount;

    /// <param name="atParagraphStart">The stretch begins a paragraph; otherwise it continues clean text.</param>
    /// <param name="quotes">Straight quotation marks of the paragraph before the stretch.</param>
    public void Run(bool atParagraphStart, int quotes)
    {
        Begin(atParagraphStart);
        Search(quotes);
    }

    /// <summary>Goes on behind the token of the last <see cref="Carry"/>.</summary>
    public void Continue(int quotes)
    {
        _nodes[0] = _carried;
        Search(quotes);
    }

    private void Search(int quotes)
    {
        GlyphBuffer glyphs = Glyphs;
        _nodeCount = 1;
        _first[0] = 0;
        _first[1] = 1;
        _tokens.Clear();
        _words.Clear();
        FixedLinks.Mark(glyphs);
        RunTogether.Mark(glyphs, _model);
        for (int end = 1; end <= glyphs.Count; end++)
        {
            Prepare(end - 1);
            _candidateEnd = _nodeCount;
            _beam = new Beam();
            GlyphKind kind = glyphs.Kind[end - 1];
            MoveWords(kind, end - 1);
            switch (kind)
            {
                case GlyphKind.Letter:
                    if (glyphs.MayEnd(end))
                    {
                        AddWords(end);
                    }

                    break;
                case GlyphKind.Digit:
                    AddNumbers(end);
                    break;
                case GlyphKind.Latin:
                    AddLatin(end);
                    break;
                case GlyphKind.Hyphen:
                    AddHyphens(end);
                    break;
                default:
                    AddMark(end, ref quotes);
                    break;
            }

            Keep(end);
            if (IsPlace(end))
            {
                _words.Prune(_beam);
            }
        }

        Trace();
    }

    private void Begin(bool atParagraphStart)
    {
        ref LatticeNode start = ref _nodes[0];
        start = default;
        start.Score = atParagraphStart ? Region.Begin : Region.BeginInside;
        start.Back = Vector256<int>.Zero;
        start.Best = 0;
        start.Id = atParagraphStart ? _model.SpecialId(TokenClass.Start) : -1;
        start.BeforeHyphen = -1;
        start.Context = atParagraphStart ? TokenClass.OfSpecial(TokenClass.Start) : 0;
        start.Class = TokenClass.OfSpecial(TokenClass.Start);
        start.Left = -1;
        start.Type = TokenType.Nothing;
        start.Role = TokenRole.Start;
        start.SentenceStart = atParagraphStart;
    }

    /// <summary>Before tokens may begin at a place: the least cost of entering it in each state, and the words that begin there.</summary>
    private void Prepare(int at)
    {
        int first = _first[at];
        int last = _first[at + 1];
        if (first == last)
        {
            return;
        }

        Vector256<float> enter = Vector256.Create(Region.Never);
        Vector256<float>[] space = Region.Space[Glyphs.Gaps[at]];
        for (int i = first; i < last; i++)
        {
            ref LatticeNode node = ref _nodes[i];
            enter = Vector256.Min(enter, node.Score);
            if (at > 0)
            {
                Over(ref node, space, Join.Space, out node.SpaceScore, out node.SpaceBack);
                enter = Vector256.Min(enter, node.SpaceScore);
            }
        }

        _enter[at] = enter;
    }

    private void MoveWords(GlyphKind kind, int at)
    {
        if (kind == GlyphKind.Letter)
        {
            _words.Push(Glyphs, at, IsPlace(at));
            if (Glyphs.MayEnd(at + 1))
            {
                _words.Reach(_enter, Glyphs, at + 1);
            }

            if (at + 1 < Glyphs.Count && Glyphs.Kind[at + 1] == GlyphKind.Letter)
            {
                _words.Prefetch(Glyphs.Code[at + 1], Glyphs.MayEnd(at + 2));
            }
        }
        else if (Glyphs.Droppable[at] && !Glyphs.Fixed[at] && !Glyphs.Fixed[at + 1])
        {
            _words.SkipHyphen(at);
            _words.Reach(_enter, Glyphs, at + 1);
        }
        else
        {
            _words.Clear();
        }
    }

    private bool IsPlace(int at) => _first[at] < _first[at + 1];
}
