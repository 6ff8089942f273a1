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
