namespace Normalize;

/// <summary>Walks the stages of a normalizer, each group as often as it needs and without the rows that have nothing to do.</summary>
internal struct StageWalk(StageGroup[] groups)
{
    private int _group = -1;
    private int _row;
    private int _stage;
    private int _roundsLeft;
    private int _groupStart;
    private int _roundStart;

    public readonly ITextStage Stage => groups[_group].Rows[_row].Stages[_stage];

    /// <summary>Goes to the next stage that may have something to do; false when the text is done.</summary>
    /// <param name="text">The text as it is by now.</param>
    /// <param name="generation">How often it has changed so far.</param>
    public bool MoveNext(ReadOnlySpan<char> text, int generation)
    {
        _stage++;
        while (_group < 0 || _stage >= groups[_group].Rows[_row].Stages.Length)
        {
            _row++;
            if (_group < 0 || _row >= groups[_group].Rows.Length)
            {
                if (!NextRound(generation))
                {
                    return false;
                }

                _row = 0;
            }

            StageRow row = groups[_group].Rows[_row];
            _stage = row.IsClean is { } isClean && isClean(text) ? row.Stages.Length : 0;
        }

        return true;
    }

    private bool NextRound(int generation)
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
        while (_group < groups.Length && (groups[_group].Rows.Length == 0 || (groups[_group].AfterChange && !changed)));

        if (_group == groups.Length)
        {
            return false;
        }

        _roundsLeft = groups[_group].MaxRounds;
        _groupStart = _roundStart = generation;
        return true;
    }
}
