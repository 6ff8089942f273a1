namespace Normalize.Cli.CommandLine;

/// <summary>A number on the command line; a class for the reason <see cref="Flag"/> gives.</summary>
internal sealed record Quantity(long Value);
