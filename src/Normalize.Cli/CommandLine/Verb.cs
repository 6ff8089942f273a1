namespace Normalize.Cli.CommandLine;

internal enum Verb
{
    Normalize,
    Repair,
    Strip,
    Translit,
    Restore,
    Report,
    Detect,
}
