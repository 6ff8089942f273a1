namespace Normalize.Cli.Lines;

/// <summary>Turns one line into one line. Stateless between lines; called from several threads.</summary>
internal interface ILineFilter
{
    /// <summary>Writes what becomes of <paramref name="line"/>, both without their terminator.</summary>
    void Run(ReadOnlySpan<byte> line, LineContext context);
}
