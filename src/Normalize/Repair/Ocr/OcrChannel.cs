using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>How likely an OCR engine reads one thing for another: a letter for a letter, a letter where there is none, none where there is one, or pieces of up to three letters.</summary>
internal sealed class OcrChannel
{
    private readonly float[] _instead = new float[LetterCode.Count * LetterCode.Count];
    private readonly float[] _overlooked = new float[LetterCode.Count];
    private readonly float[] _slip = new float[LetterCode.Count];
    private readonly float[] _added = new float[LetterCode.Count];
    private readonly Piece[][] _pieces = new Piece[LetterCode.Count][];

    /// <param name="confusions">Counted confusions with their costs.</param>
    /// <param name="rates">Costs of those that were not counted.</param>
    public OcrChannel(IEnumerable<(string Noisy, string Clean, float Cost)> confusions, OcrRates rates)
    {
        for (int noisy = 0; noisy < LetterCode.Count; noisy++)
        {
            for (int clean = 0; clean < LetterCode.Count; clean++)
            {
                _instead[(noisy * LetterCode.Count) + clean] = LetterShapes.AreAlike(noisy, clean) ? rates.Alike : rates.Unlike;
            }
        }

        Array.Fill(_slip, rates.Slip);
        Array.Fill(_overlooked, rates.Overlooked);
        Array.Fill(_added, rates.Added);
        var pieces = new List<Piece>[LetterCode.Count];
        for (int i = 0; i < pieces.Length; i++)
        {
            pieces[i] = [];
        }

        foreach ((string noisy, string clean, float cost) in confusions)
        {
            switch (noisy.Length, clean.Length)
            {
                case (1, 1) when Alphabet.ToLower(noisy[0]) == clean[0]:
                    _slip[LetterCode.Of(clean[0])] = cost;
                    break;
                case (1, 1):
                    _instead[(LetterCode.Of(noisy[0]) * LetterCode.Count) + LetterCode.Of(clean[0])] = cost;
                    break;
                case (0, 1):
                    _overlooked[LetterCode.Of(clean[0])] = cost;
                    break;
                case (1, 0):
                    _added[LetterCode.Of(noisy[0])] = cost;
                    break;
                default:
                    pieces[noisy.Length == 0 ? LetterCode.Edge : LetterCode.Of(noisy[0])].Add(new Piece(Codes(noisy), Codes(clean), cost));
                    break;
            }
        }

        for (int i = 0; i < pieces.Length; i++)
        {
            _pieces[i] = [.. pieces[i]];
        }
    }

    /// <summary>A run of letters read for another, at least one of them longer than a letter.</summary>
    public readonly record struct Piece(byte[] Noisy, byte[] Clean, float Cost);

    /// <summary>-ln P(<paramref name="noisy"/> is read | <paramref name="clean"/> stands there), for letter codes.</summary>
    public float Instead(int noisy, int clean) => _instead[(noisy * LetterCode.Count) + clean];

    /// <summary>The cost of a small letter at the start of a word that was read as its capital.</summary>
    public float Slip(int letter) => _slip[letter];

    /// <summary>The cost of a letter that was not read.</summary>
    public float Overlooked(int clean) => _overlooked[clean];

    /// <summary>The cost of a letter that was read where none stands.</summary>
    public float Added(int noisy) => _added[noisy];

    /// <summary>Pieces whose recognised letters begin with this one; for <see cref="LetterCode.Edge"/>, pieces that were not read at all.</summary>
    public ReadOnlySpan<Piece> Pieces(int noisy) => _pieces[noisy];

    private static byte[] Codes(string letters) => [.. letters.Select(c => (byte)LetterCode.Of(c))];
}
