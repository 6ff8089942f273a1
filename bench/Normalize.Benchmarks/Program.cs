// dotnet run -c Release --project bench/Normalize.Benchmarks -- --filter '*Repair*'
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
