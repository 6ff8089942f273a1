using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>What a word costs between its neighbours: the word, the word pairs and the classes of words.</summary>
internal readonly ref struct OcrContext
{
    private readonly WordModel _model;
    private readonly float _classWeight;
    private readonly OcrToken _next;
    private readonly bool _hasNext;
    private readonly int _previousId;
    private readonly uint _previousClass;
    private readonly WordModel.ClassContext _before;

    public OcrContext(WordModel model, float classWeight, OcrTokens tokens, int at)
    {
        _model = model;
        _classWeight = classWeight;
        uint beforePrevious = TokenClass.OfSpecial(TokenClass.Start);
        if (at > 1)
        {
            beforePrevious = tokens[at - 2].Class;
        }

        _previousId = at > 0 ? tokens[at - 1].Id : model.SpecialId(TokenClass.Start);
        _previousClass = at > 0 ? tokens[at - 1].Class : TokenClass.OfSpecial(TokenClass.Start);
        _before = model.OpenContext(TokenClass.Context(beforePrevious, _previousClass, at > 0 ? tokens[at - 1].Letters : 0));
        _hasNext = at + 1 < tokens.Count;
        _next = _hasNext ? tokens[at + 1] : default;
    }

    /// <summary>The cost of a word here, and of the next token behind it.</summary>
    public float Cost(in OcrToken word)
    {
        float cost = Behind(_previousId, _before, word);
        if (_hasNext)
        {
            WordModel.ClassContext context = _model.OpenContext(TokenClass.Context(_previousClass, word.Class, word.Letters));
            cost += Behind(word.Id, context, _next) - _next.Cost;
        }

        return cost;
    }

    private float Behind(int previous, in WordModel.ClassContext context, in OcrToken token)
    {
        float cost = token.Cost + _model.BackoffCost(previous) - (_classWeight * _model.LogRatio(context, token.Class));
        float pair = _model.BigramCost(previous, token.Id);
        return float.IsFinite(pair) ? -MathF.Log(MathF.Exp(-pair) + MathF.Exp(-cost)) : cost;
    }
}
