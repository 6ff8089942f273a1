using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// Finds the likeliest tokens behind a stretch of damaged text: one search from left to right over
/// (place, region state, last token), where a token costs −ln P(token | the one before) and every gap −ln P(gap | what
/// truly stands there, region state). The work is linear in the length. Scratch of one run; not thread-safe.
/// </summary>
internal sealed class Decoder
{
    private const int NodeBits = 6;
    private const int LongestNumber = 18;
    private const int LongestLatin = 34;
    private const int MostCandidates = 96;

    /// <summary>Glyphs behind a cut that are read again, so that the cut does not show.</summary>
    private const int Overlap = 160;

    private static readonly Vector256<int> s_stay = Vector256.Create(0, 1 << 3, 2 << 3, 3 << 3, 4 << 3, 5 << 3, 6 << 3, 7 << 3);

    private static readonly Vector256<float> s_singleLetter = Lanes.Damaged(Costs.SingleLetter);
    private static readonly Vector256<float> s_twoLetters = Lanes.Damaged(Costs.TwoLetters);
    private static readonly Vector256<float> s_threeLetters = Lanes.Damaged(Costs.ThreeLetters);

    private readonly WordModel _model;
    private readonly Conjunctions _conjunctions;
    private readonly PartialWords _words;
    private readonly int[] _first = new int[GlyphBuffer.Capacity + 2];
    private readonly Vector256<float>[] _enter = new Vector256<float>[GlyphBuffer.Capacity + 1];
    private readonly LatticeNode[] _candidates = new LatticeNode[MostCandidates];
    private readonly List<Token> _tokens = [];
    private LatticeNode[] _nodes = new LatticeNode[1024];
    private int _nodeCount;
    private int _candidateCount;
    private float _bestCandidate;
    private LatticeNode _carried;

    public Decoder(WordModel model)
    {
        _model = model;
        _conjunctions = new Conjunctions(model);
        _words = new PartialWords(model);
    }

    /// <summary>A token of the best reading: glyphs [Start, End), what stands before it, and the damage it was read under.</summary>
    public readonly record struct Token(int Start, int End, TokenRole Role, GlyphKind Kind, int Join, int State, int Node);

    public GlyphBuffer Glyphs { get; } = new();

    /// <summary>The tokens of the last <see cref="Run"/>.</summary>
    public List<Token> Tokens => _tokens;

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

    /// <summary>Remembers what stands before a token, for the piece that begins with it.</summary>
    public void Carry(int cut)
    {
        _carried = _nodes[_tokens[cut - 1].Node];
        _carried.Score -= Vector256.Create(_carried.Best);
        _carried.Best = 0;
        _carried.Start = _carried.End = 0;
    }

    /// <summary>Where the reading may be cut although the text goes on: the last true space far enough from the end.</summary>
    public int FindCut()
    {
        for (int t = _tokens.Count - 1; t > 0; t--)
        {
            if (_tokens[t].Join == Join.Space && _tokens[t].Start < Glyphs.Count - Overlap)
            {
                return t;
            }
        }

        // Not one true space in two thousand characters: cut anywhere.
        return Math.Max(1, _tokens.Count - 1);
    }

    public int CountQuotes(int tokens)
    {
        int count = 0;
        for (int t = 0; t < tokens; t++)
        {
            count += Glyphs.Char[_tokens[t].Start] == '"' ? 1 : 0;
        }

        return count;
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
            _candidateCount = 0;
            _bestCandidate = Region.Never;
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
                _words.Prune(_bestCandidate, _enter, glyphs, end);
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
        Open(ref start);
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
        byte gap = Glyphs.Gaps[at];
        for (int i = first; i < last; i++)
        {
            ref LatticeNode node = ref _nodes[i];
            enter = Vector256.Min(enter, node.Score);
            if (at > 0)
            {
                for (int s = 0; s < Region.Count; s++)
                {
                    enter = Vector256.Min(enter, Vector256.Create(node.Score[s]) + Region.Space[gap][s]);
                }
            }
        }

        _enter[at] = enter;
    }

    private void MoveWords(GlyphKind kind, int at)
    {
        if (kind == GlyphKind.Letter)
        {
            _words.Push(Glyphs, at, IsPlace(at));
        }
        else if (Glyphs.Droppable[at] && !Glyphs.Fixed[at] && !Glyphs.Fixed[at + 1])
        {
            _words.SkipHyphen();
        }
        else
        {
            _words.Clear();
        }
    }

    private bool IsPlace(int at) => _first[at] < _first[at + 1];

    [SkipLocalsInit]
    private void AddWords(int end)
    {
        // First what each word could cost at least, then the words near the best of them.
        ReadOnlySpan<PartialWord> words = _words.Words;
        Span<float> costs = stackalloc float[words.Length];
        Span<float> bounds = stackalloc float[words.Length];
        float best = Region.Never;
        for (int i = 0; i < words.Length; i++)
        {
            ref readonly PartialWord word = ref words[i];
            costs[i] = _words.Cost(word);
            bounds[i] = costs[i] + word.Extra + Lanes.Least(_enter[word.Start] + Glyphs.Inside(word.Start, end));
            best = Math.Min(best, bounds[i]);
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (bounds[i] <= best + Costs.BeamWidth)
            {
                Prefetch(words[i]);
            }
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (bounds[i] > best + Costs.BeamWidth || bounds[i] > _bestCandidate + Costs.BeamWidth)
            {
                continue;
            }

            ref readonly PartialWord word = ref words[i];
            int type = TypeOf(word.Start, end, word.Letters);
            var token = new LatticeNode
            {
                Start = word.Start,
                End = end,
                Id = word.Cursor.WordId,
                BeforeHyphen = -1,
                Class = TokenClass.OfWord(word.History, word.Letters),
                Left = (short)type,
                Type = (byte)type,
                Role = TokenRole.Word,
            };
            Extend(ref token, costs[i], word.Extra, CaseCost(token.Id, type), Glyphs.Inside(word.Start, end), type, word.Letters);
        }
    }

    private void Prefetch(in PartialWord word)
    {
        uint tokenClass = TokenClass.OfWord(word.History, word.Letters);
        for (int i = _first[word.Start]; i < _first[word.Start + 1]; i++)
        {
            _model.Prefetch(in _nodes[i].Classes, tokenClass, _nodes[i].Id, word.Cursor.WordId);
        }
    }

    private int TypeOf(int start, int end, int letters)
    {
        bool first = Alphabet.IsUpper(Glyphs.Char[start]);
        if (letters == 1)
        {
            return first ? TokenType.SingleCapital : TokenType.SingleSmall;
        }

        int second = Glyphs.Kind[start + 1] == GlyphKind.Hyphen ? start + 2 : start + 1;
        return !first ? TokenType.Small : second < end && Alphabet.IsUpper(Glyphs.Char[second]) ? TokenType.Capitals : TokenType.Capitalised;
    }

    private float CaseCost(int id, int type)
    {
        if (type == TokenType.Capitals)
        {
            return 0;
        }

        bool capital = type is TokenType.Capitalised or TokenType.SingleCapital;
        return id < 0 ? capital ? Costs.UnknownCapital : Costs.UnknownSmall : Costs.CaseWeight * _model.CaseCost(id, capital);
    }

    private void AddNumbers(int end)
    {
        if (end < Glyphs.Count && Glyphs.Kind[end] == GlyphKind.Digit && Glyphs.Gaps[end] == Gap.None)
        {
            return;
        }

        int digits = 0;
        int commas = 0;
        int dots = 0;
        for (int start = end - 1; start >= 0 && end - start <= LongestNumber; start--)
        {
            bool digit = Glyphs.Kind[start] == GlyphKind.Digit;
            if (!digit)
            {
                bool separator = Glyphs.Char[start] is '.' or ',' or ':' && start > 0 && Glyphs.Kind[start - 1] == GlyphKind.Digit && Glyphs.Kind[start + 1] == GlyphKind.Digit
                    && (Glyphs.Gaps[start + 1] == Gap.None || Glyphs.Gaps[start] != Gap.None);
                commas += separator && Glyphs.Char[start] == ',' ? 1 : 0;
                dots += separator && Glyphs.Char[start] != ',' ? 1 : 0;
                if (!separator || commas > 1 || dots > 2)
                {
                    break;
                }
            }
            else
            {
                digits++;
                bool whole = start == 0 || Glyphs.Kind[start - 1] != GlyphKind.Digit || Glyphs.Gaps[start] != Gap.None;
                if (whole && IsPlace(start))
                {
                    float spelling = (digits * Costs.Digit) + (commas + dots == 0 ? Math.Max(0, digits - 4) * Costs.LongNumber : 0);
                    LatticeNode token = Special(start, end, TokenClass.Number, TokenRole.Word);
                    token.Left = token.Type = TokenType.Number;
                    token.Digits = (byte)(commas + dots == 0 ? digits : 0);
                    Extend(ref token, _model.SpecialCost(TokenClass.Number), spelling, 0, Glyphs.Inside(start, end), TokenType.Number, 0);
                }
            }

            if (Glyphs.Fixed[start])
            {
                break;
            }
        }
    }

    private void AddLatin(int end)
    {
        if (end < Glyphs.Count && Glyphs.Kind[end] == GlyphKind.Latin && Glyphs.Gaps[end] == Gap.None)
        {
            return;
        }

        float spelling = Costs.LatinWord;
        for (int start = end - 1; start >= 0 && end - start <= LongestLatin && Glyphs.Kind[start] == GlyphKind.Latin; start--)
        {
            spelling += Costs.LatinLetter;
            if (start + 1 < end && Glyphs.Gaps[start + 1] != Gap.None && char.IsUpper(Glyphs.Char[start + 1]) && !char.IsUpper(Glyphs.Char[start]))
            {
                spelling += Costs.CapitalInside;
            }

            bool whole = start == 0 || Glyphs.Kind[start - 1] != GlyphKind.Latin || Glyphs.Gaps[start] != Gap.None;
            if (whole && IsPlace(start))
            {
                LatticeNode token = Special(start, end, TokenClass.Latin, TokenRole.Word);
                token.Left = token.Type = TokenType.Latin;
                Extend(ref token, _model.SpecialCost(TokenClass.Latin), spelling, 0, Glyphs.Inside(start, end), TokenType.Latin, 0);
            }

            if (Glyphs.Fixed[start])
            {
                break;
            }
        }
    }

    private void AddMark(int end, ref int quotes)
    {
        int start = end - 1;
        if (!IsPlace(start))
        {
            return;
        }

        char c = Glyphs.Char[start];
        if (c == '"')
        {
            bool opens = quotes++ % 2 == 0;
            AddMark(start, Marks.StraightOpen, opens ? 0 : Costs.QuoteAgainstParity);
            AddMark(start, Marks.StraightClose, opens ? Costs.QuoteAgainstParity : 0);
            return;
        }

        AddMark(start, Marks.IndexOf(c), 0);
    }

    private void AddMark(int start, int mark, float cost)
    {
        int special = TokenClass.FirstMark + mark;
        LatticeNode token = Special(start, start + 1, special, mark == Marks.Other ? TokenRole.AsItIs : TokenRole.Mark);
        token.Type = TokenType.Nothing;
        Extend(ref token, _model.SpecialCost(special), cost, 0, Vector256<float>.Zero, TokenType.RightOfMark(mark), 0);
    }

    private void AddHyphens(int end)
    {
        int start = end - 1;
        if (!IsPlace(start))
        {
            return;
        }

        int sign = Hyphens.IndexOf(Glyphs.Char[start]);
        float wrongSign = sign switch { 0 => 0, 1 => Costs.EnDashForHyphen, _ => Costs.EmDashForHyphen };
        AddHyphen(start, TokenClass.Hyphen, TokenRole.Hyphen, wrongSign);
        AddHyphen(start, TokenClass.Dash, TokenRole.Dash, 0);
        AddHyphen(start, TokenClass.Suspended, TokenRole.Suspended, wrongSign);
        AddHyphen(start, TokenClass.LeadingHyphen, TokenRole.LeadingHyphen, Costs.LeadingHyphen);
        AddHyphen(start, TokenClass.Dash, TokenRole.AsItIs, Costs.DashAsItIs);
    }

    private void AddHyphen(int start, int special, TokenRole role, float cost)
    {
        LatticeNode token = Special(start, start + 1, special, role);
        token.Left = -1;
        token.Type = TokenType.Nothing;
        Extend(ref token, _model.SpecialCost(special), cost, 0, Vector256<float>.Zero, -1, 0);
    }

    private LatticeNode Special(int start, int end, int special, TokenRole role) => new()
    {
        Start = start,
        End = end,
        Id = _model.SpecialId(special),
        BeforeHyphen = -1,
        Class = TokenClass.OfSpecial(special),
        Role = role,
    };

    /// <summary>Puts a token behind every hypothesis that ends where it begins.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cost">Its cost without context.</param>
    /// <param name="spelling">What its own characters cost, whatever stands before it.</param>
    /// <param name="caseCost">On top of that, unless a sentence begins with it.</param>
    /// <param name="inside">Costs of the gaps inside it.</param>
    /// <param name="right">Column of the table of spaces, or -1 for a hyphen.</param>
    /// <param name="letters">Letters of a Cyrillic word, 0 for all else.</param>
    private void Extend(ref LatticeNode token, float cost, float spelling, float caseCost, Vector256<float> inside, int right, int letters)
    {
        int at = token.Start;
        for (int i = _first[at]; i < _first[at + 1]; i++)
        {
            ref LatticeNode node = ref _nodes[i];
            if (node.Best + cost + spelling > _bestCandidate + Costs.BeamWidth + Costs.ContextSlack)
            {
                // Nodes come best first.
                break;
            }

            float language = Language(ref node, ref token, cost) + spelling + (node.SentenceStart ? 0 : caseCost);
            if (node.Best + language > _bestCandidate + Costs.BeamWidth)
            {
                continue;
            }

            Vector256<float> score = node.Score;
            Vector256<int> back = s_stay;
            if (at > 0)
            {
                (score, back) = Boundary(ref node, ref token, right, letters, language);
            }

            if (letters is > 0 and <= 3)
            {
                score += letters == 1 ? token.Type == TokenType.SingleSmall ? s_singleLetter : Vector256<float>.Zero : letters == 2 ? s_twoLetters : s_threeLetters;
            }

            score = score + inside + Vector256.Create(language);
            float best = Lanes.Least(score);
            if (best > _bestCandidate + Costs.BeamWidth)
            {
                continue;
            }

            LatticeNode next = token;
            next.Score = score;
            next.Back = back + Vector256.Create(i << NodeBits);
            next.Best = best;
            Follow(ref next, ref node, right, letters);
            Add(ref next);
        }
    }

    /// <summary>−ln P(token | the token before).</summary>
    private float Language(ref LatticeNode node, ref LatticeNode token, float cost)
    {
        float classes = _model.LogRatio(in node.Classes, token.Class) * Costs.ClassWeight;
        float result = cost + node.Backoff - classes;
        float pair = _model.BigramCost(node.Id, token.Id);
        if (pair < Region.Never)
        {
            result = -MathF.Log(MathF.Exp(-pair) + MathF.Exp(-result));
        }

        if (node.BeforeHyphen >= 0 && node.BeforeHyphen == token.Id)
        {
            result = -MathF.Log(Costs.Repetition + MathF.Exp(-result));
        }

        if (token.Digits is 1 or 2 && node.Digits is 1 or 2)
        {
            result += Costs.TwoShortNumbers;
        }

        if (node.Role == TokenRole.Hyphen && Glyphs.Gaps[token.Start] != Gap.None && Glyphs.Gaps[node.Start] == Gap.None && _conjunctions.Contains(token.Id))
        {
            result += Costs.ConjunctionBehindHyphen;
        }

        if (node.Role != TokenRole.Hyphen && token.Role == TokenRole.Word && _model.IsWord(token.Id) && (_model.Flags(token.Id) & WordModel.WordFlags.Bound) != 0)
        {
            result += Costs.FreeBoundSuffix;
        }

        return result;
    }

    /// <summary>What may truly stand between two tokens, and what the gap there costs under it.</summary>
    private (Vector256<float> Score, Vector256<int> Back) Boundary(ref LatticeNode node, ref LatticeNode token, int right, int letters, float language)
    {
        int at = token.Start;
        byte gap = Glyphs.Gaps[at];
        if (Glyphs.Fixed[at] || node.Role == TokenRole.AsItIs || token.Role == TokenRole.AsItIs)
        {
            return (node.Score, s_stay + Vector256.Create(Join.Kept));
        }

        bool closed = node.Role is TokenRole.Hyphen or TokenRole.LeadingHyphen || token.Role is TokenRole.Hyphen or TokenRole.Suspended;
        bool open = node.Role is TokenRole.Dash or TokenRole.Suspended || token.Role is TokenRole.Dash or TokenRole.LeadingHyphen;
        if (closed && open)
        {
            return (Vector256.Create(Region.Never), s_stay);
        }

        if (closed)
        {
            return (node.Score + BesideHyphen(ref node, ref token, at, gap), s_stay);
        }

        if (open)
        {
            return WithSpace(ref node, gap);
        }

        bool words = letters > 0 && node.Type <= TokenType.Small && node.Role == TokenRole.Word;
        bool sameKind = words || (right == TokenType.Latin && node.Type == TokenType.Latin) || (right == TokenType.Number && node.Type == TokenType.Number);
        if (sameKind)
        {
            (Vector256<float> score, Vector256<int> back) = WithSpace(ref node, gap);
            float compound = words && gap is Gap.None or Gap.Line && _model.IsWord(node.Id) ? _model.BigramCost(WordModel.WithHyphen(node.Id), token.Id) : Region.Never;
            if (compound < Region.Never)
            {
                // As a compound the second word costs what it costs behind the hyphen.
                Vector256<float> lost = node.Score + Region.Inside[gap] + Vector256.Create(Costs.LostHyphen + compound - language);
                Lanes.Choose(ref score, ref back, lost, s_stay + Vector256.Create(Join.LostHyphen));
            }

            return (score, back);
        }

        bool mark = node.Role == TokenRole.Mark || token.Role == TokenRole.Mark;
        bool missing = gap == Gap.None && node.Role == TokenRole.Mark && token.Role == TokenRole.Word && right != TokenType.Number && Glyphs.Char[at - 1] is '.' or ',' or '!' or '?' or ';' or ':' or '\u2026';
        Vector256<float> none = node.Score + (mark ? Region.BesideMark : Region.Inside)[gap] + Vector256.Create(_model.SpaceCost(node.Left, right, space: false));
        (Vector256<float> best, Vector256<int> way) = WithSpace(ref node, missing ? Gap.Missing : gap);
        best += Vector256.Create(_model.SpaceCost(node.Left, right, space: true));
        Lanes.Choose(ref best, ref way, none, s_stay);
        return (best, way);
    }

    /// <summary>In clean text a gap beside a hyphen goes only between a word, figure or Latin word and a letter.</summary>
    private Vector256<float> BesideHyphen(ref LatticeNode node, ref LatticeNode token, int at, byte gap)
    {
        int hyphen = token.Role is TokenRole.Hyphen or TokenRole.Suspended ? at : at - 1;
        bool between = hyphen > 0 && hyphen + 1 < Glyphs.Count && Glyphs.Kind[hyphen - 1] is GlyphKind.Letter or GlyphKind.Digit or GlyphKind.Latin && Glyphs.Kind[hyphen + 1] == GlyphKind.Letter;
        return between && (node.Role == TokenRole.Hyphen || token.Role == TokenRole.Hyphen) ? Region.BesideHyphen[gap] : Region.Inside[gap];
    }

    private static (Vector256<float> Score, Vector256<int> Back) WithSpace(ref LatticeNode node, byte gap)
    {
        Vector256<float>[] costs = Region.Space[gap];
        Vector256<float> score = Vector256.Create(node.Score[0]) + costs[0];
        Vector256<int> back = Vector256.Create(Join.Space);
        for (int s = 1; s < Region.Count; s++)
        {
            Lanes.Choose(ref score, ref back, Vector256.Create(node.Score[s]) + costs[s], Vector256.Create((s << 3) | Join.Space));
        }

        return (score, back);
    }

    /// <summary>What the token leaves behind for the next one.</summary>
    private void Follow(ref LatticeNode next, ref LatticeNode node, int right, int letters)
    {
        switch (next.Role)
        {
            case TokenRole.Hyphen:
                int after = node.Type switch
                {
                    TokenType.Number => TokenClass.AfterNumberHyphen,
                    TokenType.Latin => TokenClass.AfterLatinHyphen,
                    _ => node.Role == TokenRole.Mark ? TokenClass.AfterLatinHyphen : TokenClass.AfterWordHyphen,
                };
                bool word = _model.IsWord(node.Id);
                next.BeforeHyphen = word ? node.Id : -1;
                next.Id = word ? WordModel.WithHyphen(node.Id) : _model.SpecialId(after);
                next.Class = TokenClass.OfSpecial(after);
                next.Context = next.Class;
                next.SentenceStart = false;
                break;
            case TokenRole.Word:
                next.Context = TokenClass.Context(node.Class, next.Class, letters);
                next.SentenceStart = false;
                break;
            default:
                next.Context = next.Class;
                bool isMark = next.Role is TokenRole.Mark or TokenRole.AsItIs && TokenType.IsMark(right);
                next.SentenceStart = isMark ? Marks.EndsSentence(TokenType.MarkOfRight(right)) || node.SentenceStart : next.Role == TokenRole.Dash;
                next.Left = isMark ? (short)TokenType.LeftOfMark(TokenType.MarkOfRight(right), node.Type) : (short)-1;
                break;
        }
    }

    /// <summary>Adds a candidate, or merges it with one that the rest of the text cannot tell from it.</summary>
    private void Add(ref LatticeNode next)
    {
        _bestCandidate = Math.Min(_bestCandidate, next.Best);
        for (int i = 0; i < _candidateCount; i++)
        {
            ref LatticeNode old = ref _candidates[i];
            if (old.Id == next.Id && old.Context == next.Context && old.Left == next.Left && old.Role == next.Role && old.BeforeHyphen == next.BeforeHyphen && old.SentenceStart == next.SentenceStart && old.Digits == next.Digits && old.Start == next.Start)
            {
                Lanes.Choose(ref old.Score, ref old.Back, next.Score, next.Back);
                old.Best = Math.Min(old.Best, next.Best);
                return;
            }
        }

        if (_candidateCount < MostCandidates)
        {
            _candidates[_candidateCount++] = next;
            return;
        }

        int worst = 0;
        for (int i = 1; i < MostCandidates; i++)
        {
            worst = _candidates[i].Best > _candidates[worst].Best ? i : worst;
        }

        if (_candidates[worst].Best > next.Best)
        {
            _candidates[worst] = next;
        }
    }

    /// <summary>The best candidates become the nodes of a place.</summary>
    private void Keep(int end)
    {
        if (_nodeCount + Costs.BeamSize > _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        Span<LatticeNode> candidates = _candidates.AsSpan(0, _candidateCount);
        int kept = 0;
        while (kept < Math.Min(Costs.BeamSize, _candidateCount))
        {
            int best = kept;
            for (int i = kept + 1; i < candidates.Length; i++)
            {
                best = candidates[i].Best < candidates[best].Best ? i : best;
            }

            if (candidates[best].Best > _bestCandidate + Costs.BeamWidth)
            {
                break;
            }

            Open(ref candidates[best]);
            _nodes[_nodeCount++] = candidates[best];
            candidates[best] = candidates[kept];
            kept++;
        }

        _first[end + 1] = _nodeCount;
    }

    /// <summary>Looks up what every token behind this one will ask for.</summary>
    private void Open(ref LatticeNode node)
    {
        node.Backoff = _model.BackoffCost(node.Id);
        node.Classes = _model.OpenContext(node.Context);
    }

    private void Trace()
    {
        int node = -1;
        int state = 0;
        float best = float.PositiveInfinity;
        for (int i = _first[Glyphs.Count]; i < _first[Glyphs.Count + 1]; i++)
        {
            for (int s = 0; s < Region.Count; s++)
            {
                if (_nodes[i].Score[s] < best)
                {
                    (best, node, state) = (_nodes[i].Score[s], i, s);
                }
            }
        }

        while (node > 0)
        {
            ref LatticeNode token = ref _nodes[node];
            int back = token.Back[state];
            _tokens.Add(new Token(token.Start, token.End, token.Role, Glyphs.Kind[token.Start], back & 7, state, node));
            node = back >> NodeBits;
            state = (back >> 3) & 7;
        }

        _tokens.Reverse();
    }
}
