namespace Normalize;

/// <summary>One change: the source range, the target range it became, what stood there, and which rule did it.</summary>
/// <param name="Start">First UTF-16 code unit of the range in the source.</param>
/// <param name="End">Code unit behind the range in the source; equal to <paramref name="Start"/> for an insertion.</param>
/// <param name="TargetStart">First UTF-16 code unit of the replacement in the target.</param>
/// <param name="TargetEnd">Code unit behind the replacement; equal to <paramref name="TargetStart"/> for a deletion.</param>
/// <param name="Original">The source text of the range.</param>
/// <param name="Rule">Id of the rule; several ids joined by <c>+</c>, in order of application, where stages changed the same place.</param>
public readonly record struct Edit(int Start, int End, int TargetStart, int TargetEnd, string Original, string Rule)
{
    /// <summary>Length of the source range in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Length of the target range in UTF-16 code units.</summary>
    public int TargetLength => TargetEnd - TargetStart;
}
