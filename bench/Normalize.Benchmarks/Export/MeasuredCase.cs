using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace Normalize.Benchmarks.Export;

/// <summary>An instance of a benchmark class, made and set up as for one case of it.</summary>
internal static class MeasuredCase
{
    /// <summary>Runs the setup, which checks the answer, and asks how much text a call takes in; null where a class does not say.</summary>
    public static long? Utf8Bytes(BenchmarkCase benchmark)
    {
        Descriptor descriptor = benchmark.Descriptor;
        object instance = Activator.CreateInstance(descriptor.Type)!;
        foreach (var parameter in benchmark.Parameters.Items)
        {
            descriptor.Type.GetProperty(parameter.Name)!.SetValue(instance, parameter.Value);
        }

        foreach (MethodInfo setup in descriptor.Type.GetMethods().Where(method => method.GetCustomAttribute<GlobalSetupAttribute>() is not null))
        {
            setup.Invoke(instance, null);
        }

        return (instance as IMeasuredText)?.Utf8Bytes(descriptor.WorkloadMethod.Name);
    }
}
