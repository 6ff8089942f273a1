using BenchmarkDotNet.Running;

namespace Normalize.Benchmarks.Export;

/// <summary>Sets up every benchmark once with all its parameters: each checks its answer there. Times nothing.</summary>
internal static class CheckCommand
{
    public static int Run()
    {
        int cases = 0;
        foreach (BenchmarkCase benchmark in BenchmarkClasses.All.SelectMany(type => BenchmarkConverter.TypeToBenchmarks(type).BenchmarksCases))
        {
            Expect.That(MeasuredCase.Utf8Bytes(benchmark) > 0, $"{benchmark.Descriptor.Type.Name} says how much text it takes in");
            Expect.That(BenchmarkClasses.Room(benchmark).Length > 0, $"{benchmark.Descriptor.Type.Name} names its room");
            cases++;
        }

        Console.WriteLine($"{cases} benchmarks in {BenchmarkClasses.All.Length} classes give the right answers");
        return 0;
    }
}
