using System.Runtime.InteropServices;

namespace Normalize.Cli.Streams;

/// <summary>
/// Larger pipes for standard input and output. Linux gives a pipe 64 KB, so that the programs on its two ends wait for each
/// other every few microseconds; with a megabyte they wait a sixteenth as often.
/// </summary>
internal static partial class UnixPipe
{
    public const int StandardInput = 0;
    public const int StandardOutput = 1;

    private const int SetPipeSize = 1031; // F_SETPIPE_SZ, in Linux alone

    /// <summary>The largest pipe Linux lets an ordinary user have.</summary>
    private const int Size = 1 << 20;

    /// <summary>Makes a pipe as large as may be; nothing happens to anything else.</summary>
    public static void Enlarge(int descriptor)
    {
        if (OperatingSystem.IsLinux())
        {
            // Refused for what is no pipe, and where the user has too many: the smaller one does as well.
            _ = Control(descriptor, SetPipeSize, Size);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);
}
