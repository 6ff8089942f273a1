using System.Runtime.InteropServices;

namespace Normalize.Cli.Streams;

/// <summary>
/// Where the bytes go: standard output, or a file that is written beside its final name and renamed when all is done, so
/// that a run that fails leaves the old file as it was.
/// </summary>
internal sealed class Output : IDisposable
{
    private const int BufferSize = 1 << 16;

    private static readonly PosixSignal[] s_endings = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly string? _path;
    private readonly string? _temporary;
    private readonly PosixSignalRegistration[] _signals;
    private bool _done;

    private Output(Stream stream, string? path, string? temporary, PosixSignalRegistration[] signals)
    {
        Stream = stream;
        _path = path;
        _temporary = temporary;
        _signals = signals;
    }

    public Stream Stream { get; }

    /// <summary>What was written can be written over: a file that is not yet in its place.</summary>
    public bool IsFile => _temporary is not null;

    public static Output Open(string? path, Func<Stream> standardOutput)
    {
        if (path is null or "-")
        {
            return new Output(new BufferedStream(standardOutput(), BufferSize), null, null, []);
        }

        try
        {
            path = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            if (OpenDevice(path) is { } device)
            {
                return new Output(device, null, null, []);
            }

            string temporary = $"{path}.{Environment.ProcessId}.tmp";

            // A run that is told to stop takes its unfinished file with it, from the moment there is one; the old one stays.
            PosixSignalRegistration[] signals = [.. s_endings.Select(signal => PosixSignalRegistration.Create(signal, _ => File.Delete(temporary)))];
            var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path));
            }

            return new Output(new FileOutput(path, stream), path, temporary, signals);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = Directory.Exists(path) ? "is a directory" : e.Message;
            throw new KaznormException(ExitCode.InputOutput, $"{path}: cannot be written: {reason}", e);
        }
    }

    /// <summary>What is there and is no regular file (a device, a named pipe) is written to, not replaced.</summary>
    private static FileStream? OpenDevice(string path)
    {
        if (!File.Exists(path))
        {
            return Directory.Exists(path) ? throw new IOException("is a directory") : null;
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferSize);
        if (!stream.CanSeek || path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    /// <summary>Flushes, and puts a file in its place.</summary>
    public void Complete()
    {
        Stream.Flush();
        if (_path is not null)
        {
            Stream.Dispose();
            File.Move(_temporary!, _path, overwrite: true);
        }

        _done = true;
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
        {
            signal.Dispose();
        }

        if (_done)
        {
            return;
        }

        try
        {
            // Standard output keeps what was written before a failure; a file that is not complete is removed.
            Stream.Dispose();
        }
        catch (IOException)
        {
        }

        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }
}
