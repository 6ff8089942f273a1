// dotnet run -c Release --project bench/Normalize.Benchmarks -- --filter '*Repair*'
using BenchmarkDotNet.Running;
using Normalize.Benchmarks;

if (args is ["ratios", .. var schemes])
{
    return TransliterationRatios.Run(schemes);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
