namespace Normalize.Boilerplate;

/// <summary>
/// What is certain without the model: datelines, counters beside a date, a lone date or label on a line, a name or a place
/// line under the last sentence. Sets <see cref="PageUnit.Forced"/> and the kind.
/// </summary>
internal static class LineRules
{
    // A signature stands right under the text: at most this many lines below the last sentence.
    private const int MaxLinesToSignature = 3;

    public static void Apply(ReadOnlySpan<char> text, Page page)
    {
        Span<PageUnit> units = page.Units.Span;
        for (int u = 0; u < units.Length; u++)
        {
            if (units[u].Repeat is RepeatRole.TitleKept or RepeatRole.TitleCopy or RepeatRole.LeadCopy)
            {
                continue;
            }

            if (units[u].Has(UnitMarks.WholeLine))
            {
                WholeLine(page, units, u);
            }

            if (u >= page.BodyEnd || u < page.BodyStart)
            {
                Credit(page, units, u);
            }

            if (DatelineReader.Read(text, page, u) is > 0 and int length)
            {
                for (int i = u; i < u + length; i++)
                {
                    Force(ref units[i], BoilerplateKind.Dateline);
                }

                u += length - 1;
            }
        }

        if (page.HasLines && page.BodyEnd > 0)
        {
            Signature(page, units);
        }
    }

    /// <summary>Outside the body a label of authors with a colon, and the name that is all that follows it: <c>Автор: Айгүл Серікова</c>.</summary>
    private static void Credit(Page page, Span<PageUnit> units, int u)
    {
        if (units[u].Class != UnitClass.Byline || !units[u].Has(UnitMarks.Colon) || units[u].Left > Gap.Sentence || u + 1 == units.Length)
        {
            return;
        }

        ref PageUnit name = ref units[u + 1];
        bool closed = u + 2 == units.Length || units[u + 2].Left <= Gap.Date;
        bool named = name.Class is UnitClass.NameCaps or UnitClass.NameInitial or UnitClass.TwoCapitals or UnitClass.Capital or UnitClass.CapsRun;
        if (named && closed && name.Left > Gap.Sentence && !name.Has(UnitMarks.GoesOn) && !page.Tokens[name.End - 1].Has(TokenMarks.Comma))
        {
            Force(ref units[u], BoilerplateKind.Byline);
            Force(ref name, BoilerplateKind.Byline);
        }
    }

    private static void WholeLine(Page page, Span<PageUnit> units, int u)
    {
        ref PageUnit unit = ref units[u];
        if (unit.Class == UnitClass.Date)
        {
            Force(ref unit, BoilerplateKind.Date);
        }
        else if (unit.IsLabel && unit.Trust == PhraseTrust.Firm && unit.End - unit.First >= 2 && KindAssigner.KindOf(unit.Class) is { } kind)
        {
            Force(ref unit, kind);
        }
    }

    /// <summary>A name on a line of its own right below the body, and the place line below the name.</summary>
    private static void Signature(Page page, Span<PageUnit> units)
    {
        int lines = 0;
        for (int u = page.BodyEnd; u < units.Length && lines < MaxLinesToSignature; u++)
        {
            ref PageUnit unit = ref units[u];
            if (unit.Left <= Gap.Line)
            {
                lines++;
            }

            if (unit.Has(UnitMarks.WholeLine) && unit.Class is UnitClass.NameCaps or UnitClass.NameInitial or UnitClass.TwoCapitals && unit.End - unit.First <= 3)
            {
                Force(ref unit, BoilerplateKind.Byline);
                if (u + 1 < units.Length && PlaceLine(page, units[u + 1]))
                {
                    Force(ref units[u + 1], BoilerplateKind.Dateline);
                }

                return;
            }
        }
    }

    private static bool PlaceLine(Page page, in PageUnit unit) =>
        unit.Has(UnitMarks.WholeLine) && unit.End - unit.First is 2 or 3
        && page.Tokens[unit.First].Has(TokenMarks.Upper) && page.Tokens[unit.End - 1].Word == WordClass.PlaceUnit;

    private static void Force(ref PageUnit unit, BoilerplateKind kind)
    {
        unit.Forced = true;
        unit.Kind = kind;
        unit.AsksKind = false;
    }
}
