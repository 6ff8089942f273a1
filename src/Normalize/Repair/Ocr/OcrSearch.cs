using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>
/// Finds known words that an OCR engine may have read as the given letters: a beam search through the word graph, one
/// recognised letter after the other, led by the cost of the confusions and of the letters so far. Scratch is kept.
/// </summary>
internal sealed class OcrSearch(WordModel model, OcrChannel channel, OcrThresholds thresholds)
{
    private const float Never = float.PositiveInfinity;

    private readonly OcrBeam[] _beams = [.. Enumerable.Range(0, WordModel.LongestWord + 1).Select(_ => new OcrBeam(thresholds))];
    private readonly List<(byte Letter, int Before)> _path = [];
    private readonly List<Found> _found = [];
    private readonly byte[] _noisy = new byte[WordModel.LongestWord];
    private int _length;
    private float _limit;

    /// <summary>A word found.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Confusions">What the engine's errors cost.</param>
    /// <param name="WordCost">What the word costs without context.</param>
    /// <param name="Path">Its last letter, for <see cref="Write"/>.</param>
    public readonly record struct Found(int Id, float Confusions, float WordCost, int Path)
    {
        public float Cost => Confusions + WordCost;
    }

    /// <summary>The numbers it works with.</summary>
    public OcrThresholds Thresholds => thresholds;

    /// <summary>The words found, best first; the recognised one is not among them.</summary>
    public ReadOnlySpan<Found> Results => CollectionsMarshal.AsSpan(_found);

    /// <param name="word">The recognised word, in any case, no longer than the longest of the model.</param>
    /// <param name="limit">Errors that cost more are not looked at.</param>
    public void Run(ReadOnlySpan<char> word, float limit)
    {
        _length = word.Length;
        _limit = limit;
        _path.Clear();
        _found.Clear();
        _beams[0].Clear();
        for (int i = 0; i < _length; i++)
        {
            _beams[i + 1].Clear();
            _noisy[i] = (byte)LetterCode.Of(word[i]);
        }

        _beams[0].Add(new OcrReading(WordGraph.Root, 0, 0, LetterModel.WordStart, 0, -1, 0));
        for (int i = 0; i <= _length; i++)
        {
            OcrBeam beam = _beams[i];
            beam.Prune();
            for (int n = 0; n < beam.Count; n++)
            {
                // Readings with overlooked letters join the beam they come from.
                Extend(i, beam[n]);
            }
        }

        for (int n = 0; n < _beams[_length].Count; n++)
        {
            Judge(_beams[_length][n]);
        }

        _found.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
        if (_found.Count > thresholds.MostCandidates)
        {
            _found.RemoveRange(thresholds.MostCandidates, _found.Count - thresholds.MostCandidates);
        }
    }

    /// <summary>Writes the letters of a word found; returns their number.</summary>
    public int Write(in Found found, Span<char> destination)
    {
        int length = 0;
        for (int at = found.Path; at >= 0; at = _path[at].Before)
        {
            destination[length++] = LetterCode.ToChar(_path[at].Letter);
        }

        destination[..length].Reverse();
        return length;
    }

    private void Judge(in OcrReading reading)
    {
        int id = reading.Cursor.WordId;
        if (id >= 0 && reading.Confusions > 0)
        {
            int steps = reading.Steps + model.LetterCostSteps(reading.History, reading.Length + 1, LetterCode.Edge);
            _found.Add(new Found(id, reading.Confusions, model.WordCost(id, steps * Quantizer.CostStep), reading.Path));
        }
    }

    [SkipLocalsInit]
    private void Extend(int at, in OcrReading reading)
    {
        Span<(int Letter, WordGraph.Cursor Cursor)> next = stackalloc (int, WordGraph.Cursor)[LetterCode.Count];
        int count = reading.Length < WordModel.LongestWord ? model.Graph.Follow(reading.Cursor, next) : 0;
        int noisy = at < _length ? _noisy[at] : LetterCode.Edge;
        bool mayOverlook = reading.Overlooked < thresholds.MostOverlooked;
        float left = _limit - reading.Confusions;
        for (int i = 0; i < count; i++)
        {
            int letter = next[i].Letter;
            float instead = at == _length ? Never : letter == noisy ? 0 : channel.Instead(noisy, letter);
            float overlooked = mayOverlook ? channel.Overlooked(letter) : Never;
            if (instead > left && overlooked > left)
            {
                continue;
            }

            OcrReading on = Step(reading, next[i].Cursor, letter);
            if (instead <= left)
            {
                Add(at + 1, on, letter, instead, overlooked: 0);
            }

            if (overlooked <= left)
            {
                Add(at, on, letter, overlooked, reading.Overlooked + 1);
            }
        }

        if (at < _length)
        {
            if (channel.Added(noisy) <= left)
            {
                _beams[at + 1].Add(reading with { Confusions = reading.Confusions + channel.Added(noisy), Overlooked = 0 });
            }

            ExtendByPieces(at, reading, channel.Pieces(noisy), left, overlooked: 0);
        }

        if (mayOverlook)
        {
            ExtendByPieces(at, reading, channel.Pieces(LetterCode.Edge), left, reading.Overlooked + 1);
        }
    }

    private void ExtendByPieces(int at, in OcrReading reading, ReadOnlySpan<OcrChannel.Piece> pieces, float left, int overlooked)
    {
        foreach (OcrChannel.Piece piece in pieces)
        {
            if (piece.Cost <= left && _noisy.AsSpan(at, _length - at).StartsWith(piece.Noisy) && TryWalk(reading, piece.Clean, out OcrReading on))
            {
                _beams[at + piece.Noisy.Length].Add(on with { Confusions = on.Confusions + piece.Cost, Overlooked = overlooked });
            }
        }
    }

    private bool TryWalk(OcrReading reading, byte[] letters, out OcrReading end)
    {
        end = reading;
        foreach (byte letter in letters)
        {
            WordGraph.Cursor cursor = model.Graph.Step(end.Cursor, letter);
            if (!cursor.IsAlive || end.Length == WordModel.LongestWord)
            {
                return false;
            }

            _path.Add((letter, end.Path));
            end = Step(end, cursor, letter) with { Path = _path.Count - 1 };
        }

        return true;
    }

    private void Add(int at, in OcrReading reading, int letter, float cost, int overlooked)
    {
        if (_beams[at].Accepts(reading.Rank + cost))
        {
            _path.Add(((byte)letter, reading.Path));
            _beams[at].Add(reading with { Confusions = reading.Confusions + cost, Overlooked = overlooked, Path = _path.Count - 1 });
        }
    }

    private OcrReading Step(in OcrReading reading, WordGraph.Cursor cursor, int letter) => reading with
    {
        Cursor = cursor,
        Steps = reading.Steps + model.LetterCostSteps(reading.History, reading.Length + 1, letter),
        History = (reading.History << LetterCode.Bits) | (uint)letter,
        Length = reading.Length + 1,
    };
}
