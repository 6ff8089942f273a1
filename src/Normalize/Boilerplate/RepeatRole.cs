namespace Normalize.Boilerplate;

/// <summary>What a repeated passage is on its page.</summary>
internal enum RepeatRole : byte
{
    None,

    /// <summary>The copy of the title that stays.</summary>
    TitleKept,

    /// <summary>Another copy of the title.</summary>
    TitleCopy,

    /// <summary>The lead shown above the body that begins with it.</summary>
    LeadCopy,

    /// <summary>The first copy of some other repeated passage.</summary>
    First,

    /// <summary>A later copy of some other repeated passage.</summary>
    Again,
}
