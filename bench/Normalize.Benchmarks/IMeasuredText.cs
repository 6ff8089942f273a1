namespace Normalize.Benchmarks;

/// <summary>Tells how much text one call of a benchmark takes in, so that its mean becomes a throughput.</summary>
public interface IMeasuredText
{
    /// <summary>Length of the input of a benchmark in UTF-8, after the setup.</summary>
    long Utf8Bytes(string method);
}
