namespace Normalize.Ocr;

/// <summary>The readings of the first so many recognised letters, the best of them kept.</summary>
internal sealed class OcrBeam(OcrThresholds thresholds)
{
    private readonly HashSet<ulong> _places = [];
    private OcrReading[] _readings = new OcrReading[64];
    private float[] _ranks = new float[64];
    private float _best;

    public int Count { get; private set; }

    public OcrReading this[int index] => _readings[index];

    public void Clear()
    {
        Count = 0;
        _best = float.PositiveInfinity;
    }

    /// <summary>A reading of this rank is near enough to the best.</summary>
    public bool Accepts(float rank) => rank <= _best + thresholds.BeamWidth;

    public void Add(in OcrReading reading)
    {
        float rank = reading.Rank;
        if (!Accepts(rank))
        {
            return;
        }

        _best = MathF.Min(_best, rank);
        if (Count == _readings.Length)
        {
            Array.Resize(ref _readings, Count * 2);
            Array.Resize(ref _ranks, Count * 2);
        }

        _ranks[Count] = rank;
        _readings[Count++] = reading;
    }

    /// <summary>Keeps the best readings, one for each place in the graph.</summary>
    public void Prune()
    {
        Array.Sort(_ranks, _readings, 0, Count);
        _places.Clear();
        int kept = 0;
        for (int i = 0; i < Count && kept < thresholds.BeamSize && Accepts(_ranks[i]); i++)
        {
            if (_places.Add(_readings[i].Place))
            {
                _ranks[kept] = _ranks[i];
                _readings[kept++] = _readings[i];
            }
        }

        Count = kept;
    }
}
