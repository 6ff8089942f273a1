using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework.Internal;

namespace Normalize.Tests.Laws;

/// <summary>
/// Runs a law over generated texts: prose, pages, damaged prose and pages. The seed is fixed, so that a run says the same
/// everywhere; NORMALIZE_SEED and NORMALIZE_ROUNDS choose others. A failure prints the seed and the shortest text that breaks the law.
/// </summary>
internal static class Law
{
    private static readonly ulong s_seed = Setting("NORMALIZE_SEED", 20);

    public static int Rounds { get; } = (int)Setting("NORMALIZE_ROUNDS", 150);

    public static void Holds(Action<string> law, int? rounds = null) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(Text), Shorter), Isolated(law))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(rounds ?? Rounds).WithReplay(s_seed, 1));

    /// <summary>The text of a seed.</summary>
    public static string Text(int seed)
    {
        var random = new Random(seed);
        string text = random.Next(2) == 0 ? KazakhProse.Paragraph(random) : KazakhProse.Page(random);
        return random.Next(4) == 0 ? text : Damage.Some(text, random);
    }

    /// <summary>Keeps the failures met while a text is made shorter out of the report of the test.</summary>
    private static Action<string> Isolated(Action<string> law) => text =>
    {
        using var context = new TestExecutionContext.IsolatedContext();
        law(text);
    };

    private static IEnumerable<string> Shorter(string text)
    {
        for (int size = text.Length / 2; size > 0; size /= 2)
        {
            for (int start = 0; start + size <= text.Length; start += size)
            {
                yield return text.Remove(start, size);
            }
        }
    }

    private static ulong Setting(string name, ulong otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } value ? ulong.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
