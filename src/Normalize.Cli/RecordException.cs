namespace Normalize.Cli;

/// <summary>Ends the run because of one record; whoever knows its input says which.</summary>
internal sealed class RecordException(int exitCode, string message) : KaznormException(exitCode, message)
{
    /// <summary>The same, with the name of the input before it.</summary>
    public KaznormException In(string input) => new(ExitCode, $"{Streams.Input.Describe(input)}: {Message}", this);
}
