namespace Normalize.Cli.Streams;

/// <summary>Standard input kept in a temporary file, so that it can be read twice; the file goes away with this object.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file;

    public Spool(Stream input)
    {
        string path = Path.Combine(Path.GetTempPath(), $"kaznorm-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
        {
            // A crawl may be private: nobody else reads it.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _file = new FileStream(path, options);
        input.CopyTo(_file);
    }

    /// <summary>The input from its beginning; one reader at a time.</summary>
    public Stream Open()
    {
        _file.Position = 0;
        return new View(_file);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Reads the file and leaves it open.</summary>
    private sealed class View(FileStream file) : InputStream
    {
        public override int Read(Span<byte> buffer) => file.Read(buffer);
    }
}
