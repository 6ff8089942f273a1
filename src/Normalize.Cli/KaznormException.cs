namespace Normalize.Cli;

/// <summary>Ends the run with a message that says what to do, and an exit code.</summary>
internal class KaznormException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
