using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Normalize.Boilerplate;

/// <summary>Takes the features of a unit, one after the other.</summary>
internal interface IFeatureSink
{
    /// <summary>Whether it wants the features that the units of a segment share.</summary>
    static abstract bool OfSegment { get; }

    /// <summary>Whether it wants the features that are the unit's own.</summary>
    static abstract bool OfUnit { get; }

    /// <summary>Whether it also wants the features that do not tell kinds apart, those from <see cref="FeatureSpace.KindSize"/> on.</summary>
    static abstract bool BeyondKinds { get; }

    void Add(int feature);
}

/// <summary>Lists all features.</summary>
internal ref struct FeatureList(Span<int> features) : IFeatureSink
{
    private readonly Span<int> _features = features;

    public static bool OfSegment => true;

    public static bool OfUnit => true;

    public static bool BeyondKinds => true;

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature) => _features[Count++] = feature;
}

/// <summary>Sums the weights of the features that the units of a segment share.</summary>
internal ref struct SegmentWeight(ReadOnlySpan<short> weights) : IFeatureSink
{
    private readonly ReadOnlySpan<short> _weights = weights;

    public static bool OfSegment => true;

    public static bool OfUnit => false;

    public static bool BeyondKinds => true;

    public int Sum { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature) => Sum += _weights[feature];
}

/// <summary>Sums the weights of the features that are the unit's own.</summary>
internal ref struct UnitWeight(ReadOnlySpan<short> weights) : IFeatureSink
{
    private readonly ReadOnlySpan<short> _weights = weights;

    public static bool OfSegment => false;

    public static bool OfUnit => true;

    public static bool BeyondKinds => true;

    public int Sum { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature) => Sum += _weights[feature];
}

/// <summary>Sums what the features say about each kind.</summary>
internal ref struct KindWeights(ReadOnlySpan<short> rows) : IFeatureSink
{
    private readonly ReadOnlySpan<short> _rows = rows;
    private Vector256<short> _sums;

    public static bool OfSegment => true;

    public static bool OfUnit => true;

    public static bool BeyondKinds => false;

    /// <summary>For <see cref="BoilerplateModel.KindOf"/>.</summary>
    public readonly Vector256<short> Sums => _sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature) => _sums += Vector256.Create(_rows.Slice(feature * BoilerplateModel.KindRow, BoilerplateModel.KindRow));
}
