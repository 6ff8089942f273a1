namespace Normalize;

/// <summary>Walks the groups of a normalizer, each as often as it needs.</summary>
internal struct StageRound(StageGroup[] groups)
{
    private int _group = -1;
    private int _roundsLeft;
    private int _groupStart;
    private int _roundStart;

    public readonly ITextStage[] Stages => groups[_group].Stages;

    /// <summary>Goes to the next round; false when the text is done.</summary>
    /// <param name="generation">How often the text has changed so far.</param>
    public bool MoveNext(int generation)
    {
        if (_group >= 0 && --_roundsLeft > 0 && generation != _roundStart)
        {
            _roundStart = generation;
            return true;
        }

        bool changed = generation != _groupStart;
        do
        {
            _group++;
        }
        while (_group < groups.Length && (groups[_group].Stages.Length == 0 || (groups[_group].AfterChange && !changed)));

        if (_group == groups.Length)
        {
            return false;
        }

        _roundsLeft = groups[_group].MaxRounds;
        _groupStart = _roundStart = generation;
        return true;
    }
}
