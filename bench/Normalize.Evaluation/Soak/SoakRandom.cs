using System.Numerics;

namespace Normalize.Evaluation.Soak;

/// <summary>
/// SplitMix64: a few operations a number, and a start of its own for every input, so that one input can be made again without
/// the millions before it (<see cref="Random"/> needs microseconds to start from a seed).
/// </summary>
internal struct SoakRandom(int seed, long number)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(((ulong)(uint)seed << 40) ^ (ulong)number);

    public int Next(int below) => (int)(((NextBits() >> 32) * (uint)below) >> 32);

    public int Next(int from, int below) => from + Next(below - from);

    public bool OneIn(int times) => Next(times) == 0;

    public T Any<T>()
        where T : IBinaryInteger<T> => T.CreateTruncating(NextBits());

    public T Pick<T>(T[] from) => from[Next(from.Length)];

    private ulong NextBits() => Mix(_state += Golden);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
