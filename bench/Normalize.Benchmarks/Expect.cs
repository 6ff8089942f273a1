namespace Normalize.Benchmarks;

/// <summary>A benchmark checks its answer before it times it.</summary>
internal static class Expect
{
    public static void That(bool answerIsRight, string what)
    {
        if (!answerIsRight)
        {
            throw new InvalidOperationException($"The answer is wrong, so its speed means nothing: {what}.");
        }
    }
}
