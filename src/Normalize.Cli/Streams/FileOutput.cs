namespace Normalize.Cli.Streams;

/// <summary>
/// A file that is written. Where it may not grow any further (EFBIG: the limit of the user or of the file system) the framework
/// speaks of a wrong argument; here it is the input/output error it is.
/// </summary>
internal sealed class FileOutput(string path, FileStream file) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => file.CanSeek;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw TooLarge(e);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => Finish(file.Flush);

    public override long Seek(long offset, SeekOrigin origin)
    {
        Flush();
        return file.Seek(offset, origin);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Finish(file.Dispose);
        }

        base.Dispose(disposing);
    }

    /// <summary>What is still in the buffer of the file is written.</summary>
    private void Finish(Action write)
    {
        try
        {
            write();
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw TooLarge(e);
        }
    }

    private IOException TooLarge(ArgumentOutOfRangeException e) => new($"{path}: the file may not grow any further", e);
}
