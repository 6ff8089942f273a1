namespace Normalize.Language;

/// <summary>The one-byte scales of the model file. The decoder and the trainer share them, so that what is measured is what is shipped.</summary>
internal static class Quantizer
{
    /// <summary>Costs (-ln p) in steps of 1/16: up to 15.9 nats.</summary>
    public const float CostStep = 1f / 16;

    /// <summary>Ratios r as ln r from -4 to 11.3 in steps of 0.06.</summary>
    public const float RatioStep = 0.06f;
    public const float RatioFloor = -4f;

    /// <summary>Counts as ln(1 + c) in steps of 1/20: up to 330,000.</summary>
    public const float CountStep = 1f / 20;

    /// <summary>Probabilities as ln(p / (1 - p)) in steps of 0.06, 128 in the middle.</summary>
    public const float LogitStep = 0.06f;

    public static byte Cost(double probability) => Clamp(-Math.Log(Math.Max(probability, 1e-12)) / CostStep);

    public static byte Ratio(double ratio) => Clamp((Math.Log(Math.Max(ratio, 1e-9)) - RatioFloor) / RatioStep);

    public static byte Count(double count) => Clamp(Math.Log(1 + count) / CountStep);

    public static byte Logit(double probability)
    {
        double p = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Clamp(128 + (Math.Log(p / (1 - p)) / LogitStep));
    }

    public static float ToCost(byte value) => value * CostStep;

    public static float ToLogRatio(byte value) => (value * RatioStep) + RatioFloor;

    public static float ToCount(byte value) => MathF.Exp(value * CountStep) - 1;

    public static float ToProbability(byte value) => 1 / (1 + MathF.Exp((128 - value) * LogitStep));

    private static byte Clamp(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
