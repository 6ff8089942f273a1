namespace Normalize.Boilerplate;

/// <summary>Coarse unit classes, for features that look at pairs.</summary>
internal enum UnitGroup : byte
{
    Related,
    Share,
    Comment,
    Nav,
    Section,
    Legal,
    Credit,
    Tags,
    Contact,
    Date,
    Counter,
    Number,
    Address,
    Code,
    Symbol,
    Caps,
    Name,
    CapitalLower,
    Lower,
    Latin,
    Edge,
}

/// <summary>Maps classes to groups and kinds.</summary>
internal static class UnitClasses
{
    public const int Count = (int)UnitClass.MixedNumber + 1;
    public const int GroupCount = (int)UnitGroup.Edge + 1;

    private static readonly UnitGroup[] s_groups = BuildGroups();

    public static UnitGroup GroupOf(UnitClass c) => s_groups[(int)c];

    private static UnitGroup[] BuildGroups()
    {
        var groups = new UnitGroup[Count];
        for (int c = 0; c < Count; c++)
        {
            groups[c] = Group((UnitClass)c);
        }

        return groups;
    }

    private static UnitGroup Group(UnitClass c) => c switch
    {
        UnitClass.Related => UnitGroup.Related,
        UnitClass.Share or UnitClass.Network or UnitClass.Subscribe => UnitGroup.Share,
        UnitClass.Comment or UnitClass.Rating => UnitGroup.Comment,
        UnitClass.Section => UnitGroup.Section,
        UnitClass.Legal or UnitClass.Cookie or UnitClass.Copyright => UnitGroup.Legal,
        UnitClass.Byline or UnitClass.Photo or UnitClass.Source or UnitClass.Press or UnitClass.Position => UnitGroup.Credit,
        UnitClass.Tags or UnitClass.Category => UnitGroup.Tags,
        UnitClass.Contact or UnitClass.Phone or UnitClass.Email => UnitGroup.Contact,
        UnitClass.Date or UnitClass.DateLabel => UnitGroup.Date,
        UnitClass.Views or UnitClass.CommentCount or UnitClass.ReadTime => UnitGroup.Counter,
        UnitClass.Number or UnitClass.Numbers or UnitClass.MixedNumber => UnitGroup.Number,
        UnitClass.Url or UnitClass.Domain => UnitGroup.Address,
        UnitClass.Code or UnitClass.Script or UnitClass.Placeholder => UnitGroup.Code,
        UnitClass.Symbol => UnitGroup.Symbol,
        UnitClass.CapsWord or UnitClass.CapsRun => UnitGroup.Caps,
        UnitClass.NameCaps or UnitClass.NameInitial or UnitClass.Capital or UnitClass.TwoCapitals or UnitClass.Capitals => UnitGroup.Name,
        UnitClass.CapitalLower or UnitClass.CapitalLowers => UnitGroup.CapitalLower,
        UnitClass.Lower or UnitClass.Lowers => UnitGroup.Lower,
        UnitClass.Latin => UnitGroup.Latin,
        _ => UnitGroup.Nav,
    };
}
