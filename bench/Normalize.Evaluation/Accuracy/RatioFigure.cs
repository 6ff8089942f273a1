namespace Normalize.Evaluation.Accuracy;

/// <summary>
/// A figure that is a sum over a sum (words right of words, errors after of errors before, 2TP of 2TP + FP + FN), one pair a
/// text, with its 95% interval: texts drawn again with a fixed seed (percentile bootstrap), because the letters of one text
/// are no independent trials.
/// </summary>
internal sealed class RatioFigure(string name)
{
    private const int Resamples = 1000;

    private readonly List<(double Part, double All)> _texts = [];

    public string Name => name;

    public int Texts => _texts.Count;

    public double Value => Ratio(_texts.Sum(t => t.Part), _texts.Sum(t => t.All));

    public void Add(double part, double all) => _texts.Add((part, all));

    public (double Low, double High) Interval()
    {
        var random = new Random(1);
        var values = new double[Resamples];
        for (int i = 0; i < Resamples; i++)
        {
            double part = 0;
            double all = 0;
            for (int j = 0; j < _texts.Count; j++)
            {
                (double p, double a) = _texts[random.Next(_texts.Count)];
                part += p;
                all += a;
            }

            values[i] = Ratio(part, all);
        }

        Array.Sort(values);
        return (values[Resamples / 40], values[Resamples - 1 - (Resamples / 40)]);
    }

    private static double Ratio(double part, double all) => all == 0 ? 0 : part / all;
}
