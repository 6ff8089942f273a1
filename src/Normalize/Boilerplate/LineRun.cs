namespace Normalize.Boilerplate;

/// <summary>Neighbouring lines with one kind of mark, and what was counted in them.</summary>
internal struct LineRun
{
    /// <summary>What its lines begin with.</summary>
    public LineMark Mark;

    /// <summary>First segment.</summary>
    public int First;

    /// <summary>Segment behind the last.</summary>
    public int End;

    public int Lines;

    /// <summary>Lines that begin with a small letter behind their mark, or end with a comma or semicolon: parts of a sentence.</summary>
    public int Small;

    /// <summary>Lines with a label, an address or the like.</summary>
    public int Suspects;

    /// <summary>Lines that end with any mark.</summary>
    public int Marked;

    /// <summary>Lines that end a sentence.</summary>
    public int Stops;

    /// <summary>The last line ends a sentence.</summary>
    public bool Closed;

    public static LineRun Begin(in PageLine line, LineMark mark)
    {
        var run = new LineRun { First = line.First, End = line.First, Mark = mark };
        if (mark != LineMark.None)
        {
            run.Add(line);
        }

        return run;
    }

    /// <summary>Takes the line in when it has the mark of the run, or carries its last item on.</summary>
    public bool TryExtend(in PageLine line, LineMark mark)
    {
        if (Mark == LineMark.None)
        {
            return false;
        }

        if (mark == Mark)
        {
            Add(line);
            return true;
        }

        if (mark == LineMark.Small && Mark != LineMark.Verse && line.Left == Gap.Line && !Closed && !line.IsSuspect)
        {
            End = line.End;
            Closed = line.Stops;
            return true;
        }

        return false;
    }

    private void Add(in PageLine line)
    {
        End = line.End;
        Lines++;
        Small += line.IsSmall ? 1 : 0;
        Suspects += line.IsSuspect ? 1 : 0;
        Marked += line.IsMarked ? 1 : 0;
        Stops += line.Stops ? 1 : 0;
        Closed = line.Stops;
    }
}
