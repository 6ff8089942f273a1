namespace Normalize.Boilerplate;

/// <summary>Reads the small facts about a unit off its last word and what follows it.</summary>
internal static class UnitMarker
{
    public static void Mark(ReadOnlySpan<PageToken> tokens, ref PageUnit unit)
    {
        ref readonly PageToken last = ref tokens[unit.End - 1];
        bool more = unit.End < tokens.Length;
        bool lineEnds = !more || tokens[unit.End].Gap is Gap.Line or Gap.Paragraph;
        if (lineEnds && unit.Left <= Gap.Line && (more || unit.First > 0) && (unit.Left != Gap.Page || more))
        {
            unit.Marks |= UnitMarks.WholeLine;
        }

        if (last.Has(TokenMarks.Colon) || (more && !lineEnds && tokens[unit.End].Shape == TokenShape.Symbol && tokens[unit.End].Has(TokenMarks.Colon)))
        {
            unit.Marks |= UnitMarks.Colon;
        }

        if (last.Has(TokenMarks.SentenceEnd))
        {
            unit.Marks |= UnitMarks.Stop;
        }

        if (more && !lineEnds && tokens[unit.End].Shape == TokenShape.Lower && !last.Has(TokenMarks.SentenceEnd))
        {
            unit.Marks |= UnitMarks.GoesOn;
        }

        if (tokens[unit.First].Has(TokenMarks.Latin))
        {
            unit.Marks |= UnitMarks.Latin;
        }

        if (unit.IsLabel && !last.Has(TokenMarks.Comma) && unit.Class is not (UnitClass.Network or UnitClass.Position or UnitClass.Press or UnitClass.Motto or UnitClass.Section)
            && (unit.Trust == PhraseTrust.Firm ? !unit.Has(UnitMarks.GoesOn) || unit.Has(UnitMarks.Colon)
                : unit.Trust == PhraseTrust.Weak && unit.Has(UnitMarks.Colon | UnitMarks.WholeLine)))
        {
            unit.Marks |= UnitMarks.Announces;
        }
    }
}
