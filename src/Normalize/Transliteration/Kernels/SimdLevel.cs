using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>Which of the UTF-8 kernels runs. All give the same output. A scheme that has something a level has no place for runs the scalar one.</summary>
internal enum SimdLevel
{
    Scalar,
    Vector128,
    Avx2,
    Avx512,
}

/// <summary>Chooses the level once: the best of the machine, or what KAZNORM_SIMD=scalar|128|avx2|avx512 asks for.</summary>
internal static class SimdLevels
{
    /// <summary>The level of this process. A level the machine does not have falls back to the best it has.</summary>
    public static SimdLevel Default { get; } = Choose(Environment.GetEnvironmentVariable("KAZNORM_SIMD"));

    public static bool IsSupported(SimdLevel level) => level switch
    {
        SimdLevel.Avx512 => Avx512Vbmi2.IsSupported && Avx512BW.IsSupported && Bmi2.X64.IsSupported && Popcnt.X64.IsSupported,
        SimdLevel.Avx2 => System.Runtime.Intrinsics.X86.Avx2.IsSupported,
        SimdLevel.Vector128 => System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated,
        _ => true,
    };

    /// <summary>The level of a name, or the best below it that the machine has; the best of all without a name.</summary>
    public static SimdLevel Choose(string? wanted)
    {
        SimdLevel level = wanted switch
        {
            "scalar" => SimdLevel.Scalar,
            "128" => SimdLevel.Vector128,
            "avx2" => SimdLevel.Avx2,
            _ => SimdLevel.Avx512,
        };
        while (!IsSupported(level))
        {
            level--;
        }

        return level;
    }
}
