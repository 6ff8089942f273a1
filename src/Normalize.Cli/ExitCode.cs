namespace Normalize.Cli;

/// <summary>What the process says to its caller when it ends.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary><c>--check</c> found something, or a record failed while the others were written.</summary>
    public const int Found = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>The input was ill-formed under <c>--strict</c>.</summary>
    public const int IllFormed = 3;

    /// <summary>A file could not be read or written.</summary>
    public const int InputOutput = 4;

    /// <summary>Every code and what it means, for help and the manual page.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "done; a pipe closed by its reader counts as done"),
        (Found, "--check found something, or a record failed (the others are written)"),
        (Usage, "the command line makes no sense; nothing was done"),
        (IllFormed, "ill-formed input under --strict"),
        (InputOutput, "input or output failed; a file named by -o is as it was"),
    ];
}
