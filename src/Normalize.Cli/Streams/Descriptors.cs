using System.Runtime.InteropServices;

namespace Normalize.Cli.Streams;

/// <summary>
/// Tells a standard stream from a descriptor that merely has its number. A shell may start a program with standard input
/// closed (<c>&lt;&amp;-</c>); the runtime then opens something of its own under the number, and reading from it never ends.
/// What the runtime opens is closed on exec; what was there at the start cannot be, or it would not be here.
/// </summary>
internal static partial class Descriptors
{
    public const int StandardInput = 0;
    public const int StandardOutput = 1;

    private const int GetFlags = 1; // F_GETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC

    /// <summary>Throws if the process was started without this stream.</summary>
    public static void Require(int descriptor, string name)
    {
        if (!OperatingSystem.IsWindows() && Flags(descriptor, GetFlags) is < 0 or CloseOnExec)
        {
            throw new KaznormException(ExitCode.InputOutput, $"{name} is closed");
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Flags(int descriptor, int command);
}
