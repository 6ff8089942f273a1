// dotnet run -c Release --project bench/Normalize.Benchmarks -- --filter '*Repair*'
using System.Globalization;
using BenchmarkDotNet.Running;
using Normalize.Benchmarks;

if (args is ["ratios", .. var schemes])
{
    return TransliterationRatios.Run(schemes);
}

if (args is ["text", var megabytes])
{
    return BenchmarkText.WriteTo(Console.OpenStandardOutput(), int.Parse(megabytes, CultureInfo.InvariantCulture));
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
