namespace Normalize.Cli.Report;

/// <summary>What a change looks like to a reader. The names, in lower case, are classes of the page and keys of its labels.</summary>
internal enum ChangeKind
{
    /// <summary>Text is gone.</summary>
    Removed,

    /// <summary>Text is new.</summary>
    Inserted,

    /// <summary>Text became other text.</summary>
    Replaced,

    /// <summary>A part of the page that was no article.</summary>
    Stripped,
}
