namespace Normalize.Boilerplate;

/// <summary>Says what each stripped unit was: by its shape where that is certain, else by the model.</summary>
internal static class KindAssigner
{
    public static void Assign(Page page)
    {
        Span<PageUnit> units = page.Units.Span;
        for (int u = 0; u < units.Length; u++)
        {
            ref PageUnit unit = ref units[u];
            if (!unit.Removed || unit.Forced)
            {
                continue;
            }

            unit.Kind = unit.Repeat switch
            {
                RepeatRole.TitleCopy => BoilerplateKind.DuplicateTitle,
                RepeatRole.LeadCopy => BoilerplateKind.DuplicateLead,
                _ => unit.Kind is BoilerplateKind.DuplicateTitle or BoilerplateKind.DuplicateLead ? BoilerplateKind.Other : unit.Kind,
            };
        }

        Announce(page, units);
    }

    /// <summary>
    /// A label with a colon says what it is, and the same of what follows it on its line, up to the next label or sentence:
    /// <c>Автор: Айгүл Серікова</c>, <c>Пікірлер: 3</c>.
    /// </summary>
    private static void Announce(Page page, Span<PageUnit> units)
    {
        BoilerplateKind? announced = null;
        for (int u = 0; u < units.Length; u++)
        {
            ref PageUnit unit = ref units[u];
            if (!unit.Removed || unit.Left <= Gap.Sentence || unit.IsLabel || unit.Repeat is RepeatRole.TitleCopy or RepeatRole.LeadCopy)
            {
                announced = unit.IsLabel && unit.Removed && unit.Has(UnitMarks.Colon) ? KindWithColon(units, u) : null;
            }

            if (announced is { } kind)
            {
                unit.Kind = kind;
            }
        }
    }

    private static BoilerplateKind? KindWithColon(ReadOnlySpan<PageUnit> units, int u)
    {
        bool counts = u + 1 < units.Length && units[u + 1].Class == UnitClass.Number && units[u + 1].Left > Gap.Sentence;
        BoilerplateKind? kind = units[u].Class == UnitClass.Comment && counts ? BoilerplateKind.CommentCounter : KindOf(units[u].Class);
        return kind is BoilerplateKind.Other or BoilerplateKind.Related or BoilerplateKind.CommentPrompt ? null : kind;
    }

    /// <summary>What a label of this class is or announces; null for a shape.</summary>
    public static BoilerplateKind? KindOf(UnitClass c) => c switch
    {
        UnitClass.Byline or UnitClass.Position => BoilerplateKind.Byline,
        UnitClass.Category or UnitClass.Section => BoilerplateKind.Category,
        UnitClass.Comment or UnitClass.Rating => BoilerplateKind.CommentPrompt,
        UnitClass.CommentCount => BoilerplateKind.CommentCounter,
        UnitClass.Contact => BoilerplateKind.Contact,
        UnitClass.DateLabel => BoilerplateKind.Date,
        UnitClass.Motto => BoilerplateKind.SiteName,
        UnitClass.Network or UnitClass.Share or UnitClass.Subscribe => BoilerplateKind.Share,
        UnitClass.Photo => BoilerplateKind.PhotoCredit,
        UnitClass.Press or UnitClass.Source => BoilerplateKind.SourceCredit,
        UnitClass.Related => BoilerplateKind.Related,
        UnitClass.Tags => BoilerplateKind.Tags,
        UnitClass.Views => BoilerplateKind.ViewCounter,
        > UnitClass.None and <= UnitClass.Wiki => BoilerplateKind.Other,
        _ => null,
    };
}
