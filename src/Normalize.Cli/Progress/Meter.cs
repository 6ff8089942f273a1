using Normalize.Cli.Streams;

namespace Normalize.Cli.Progress;

/// <summary>Counts what was read of all inputs, packed bytes where they are packed, from any thread.</summary>
internal sealed class Meter
{
    private long _read;

    public long Read => Interlocked.Read(ref _read);

    public Stream Watch(Stream input) => new Watched(input, this);

    private sealed class Watched(Stream inner, Meter meter) : InputStream
    {
        public override int Read(Span<byte> buffer)
        {
            int count = inner.Read(buffer);
            Interlocked.Add(ref meter._read, count);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
