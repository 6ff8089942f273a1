namespace Normalize.Cli.Json;

/// <summary>The fields this filter may add to a record.</summary>
[Flags]
internal enum ExtraFields
{
    None = 0,
    Edits = 1,
    EditsSource = 2,
    Metadata = 4,
    Boilerplate = 8,
}
