// dotnet run -c Release --project bench/Normalize.Benchmarks -- --filter '*Repair*'
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Normalize.Benchmarks;
using Normalize.Benchmarks.Export;

if (args is ["ratios", .. var schemes])
{
    return TransliterationRatios.Run(schemes);
}

if (args is ["text", var megabytes])
{
    return BenchmarkText.WriteTo(Console.OpenStandardOutput(), int.Parse(megabytes, CultureInfo.InvariantCulture));
}

if (args is ["export", .. var folder])
{
    return ExportCommand.Run(folder);
}

if (args is ["check"])
{
    return CheckCommand.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddColumn(new ThroughputColumn()));
return 0;
