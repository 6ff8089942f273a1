using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace Normalize.Benchmarks.Export;

/// <summary>The benchmark classes of this program.</summary>
internal static class BenchmarkClasses
{
    public static Type[] All { get; } =
        [.. typeof(BenchmarkClasses).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null))
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>Cannot be run where libicu is missing.</summary>
    public static bool NeedsIcu(BenchmarkCase benchmark) => benchmark.Descriptor.WorkloadMethod.Name.StartsWith("Icu", StringComparison.Ordinal);

    /// <summary>The room a benchmark belongs to: the category of its class.</summary>
    public static string Room(BenchmarkCase benchmark) => benchmark.Descriptor.Categories.FirstOrDefault("");
}
