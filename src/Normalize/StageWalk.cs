namespace Normalize;

/// <summary>Walks the stages of a normalizer, each group as often as it needs and without the rows that have nothing to do.</summary>
internal struct StageWalk(StageGroup[] groups, Workspace work)
{
    private int _group = -1;
    private int _row;
    private int _stage;
    private int _round;

    // Generations of the text.
    private int _groupStart;
    private int _roundStart;

    public readonly ITextStage Stage => groups[_group].Rows[_row].Stages[_stage];

    /// <summary>Goes to the next stage that may have something to do; false when the text is done.</summary>
    /// <param name="text">The text as it is by now.</param>
    public bool MoveNext(ReadOnlySpan<char> text)
    {
        _stage++;
        while (_group < 0 || _stage >= groups[_group].Rows[_row].Stages.Length)
        {
            _row++;
            if (_group < 0 || _row >= groups[_group].Rows.Length)
            {
                if (!NextRound())
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

    /// <summary>Lists what the stage changes, of all the text or, when it has seen the rest, of where it has changed since.</summary>
    public readonly void Run(ReadOnlySpan<char> text)
    {
        work.Edits.Clear();
        if ((_round > 0 || groups[_group].AfterChange) && Stage is ILocalStage local)
        {
            local.RunAgain(text, work.Changed.Ranges, work.Edits);
        }
        else
        {
            Stage.Run(text, work.Edits);
        }
    }

    private bool NextRound()
    {
        if (_group >= 0 && ++_round < groups[_group].MaxRounds && work.Generation != _roundStart)
        {
            _roundStart = work.Generation;
            return true;
        }

        bool changed = work.Generation != _groupStart;
        do
        {
            _group++;
        }
        while (_group < groups.Length && (groups[_group].Rows.Length == 0 || (groups[_group].AfterChange && !changed)));

        if (_group == groups.Length)
        {
            return false;
        }

        if (!groups[_group].AfterChange)
        {
            work.Changed.Clear();
        }

        _round = 0;
        _groupStart = _roundStart = work.Generation;
        return true;
    }
}
