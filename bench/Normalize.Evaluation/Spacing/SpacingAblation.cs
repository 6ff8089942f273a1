using System.Runtime.InteropServices;
using Normalize.DataTools.Training;
using Normalize.Language;
using Normalize.Rules;
using Normalize.Spacing;
using static Normalize.Language.ModelFile;

namespace Normalize.Evaluation.Spacing;

/// <summary>Models with one piece of evidence taken out, to see what it is worth.</summary>
internal static class SpacingAblation
{
    private const int BackoffByte = 2;

    private const int FlagsByte = 3;

    public static IEnumerable<(string Name, SpacingRepair Stage)> Variants(byte[] file)
    {
        yield return ("everything", Stage(file));
        yield return ("without word pairs", Stage(Without(file, Section.Bigrams)));
        yield return ("without stem pairs", Stage(Without(file, Section.StemPairs)));
        yield return ("without suffix classes", Stage(Without(file, Section.ClassPairs, Section.ClassBackoffs)));
        yield return ("words and letters alone", Stage(Without(file, Section.Bigrams, Section.StemPairs, Section.ClassPairs, Section.ClassBackoffs)));
        yield return ("letters of order 3", Stage(Without(file, Section.LetterGrams, Section.LetterBackoffs)));
        yield return ("without letters of names", Stage(file, Evidence.All & ~Evidence.NameLetters));
        yield return ("without capitals", Stage(WithEvery(file, 1, static _ => 128)));
        yield return ("without bound suffixes", Stage(WithEvery(file, FlagsByte, static flags => (byte)(flags & ~(byte)WordModel.WordFlags.Bound))));
        yield return ("one kind of damage a window", Stage(file, Evidence.All & ~Evidence.RegionChanges));
        yield return ("without gap width", Stage(file, Evidence.All & ~Evidence.GapWidth));
        yield return ("without hyphen arcs", Stage(file, Evidence.All & ~Evidence.HyphenArcs));
    }

    private static SpacingRepair Stage(byte[] file, Evidence evidence = Evidence.All) =>
        new(RuleSet.Default, WordModel.Open(file)) { Evidence = evidence };

    private static byte[] Without(byte[] file, params Section[] dropped)
    {
        List<byte[]> sections = Read(file);
        byte[] empty = PackedTableBuilder.Build([]);
        foreach (Section section in dropped)
        {
            sections[(int)section] = empty;
        }

        if (dropped.Contains(Section.Bigrams))
        {
            // What the pairs had taken goes back to the single words.
            SetEvery(sections[(int)Section.Words], WordModel.WordBytes, BackoffByte, 0);
            SetEvery(sections[(int)Section.Specials], 2, 1, 0);
        }

        return Write(sections);
    }

    private static byte[] WithEvery(byte[] file, int at, Func<byte, byte> change)
    {
        List<byte[]> sections = Read(file);
        byte[] words = sections[(int)Section.Words];
        for (int i = at; i < words.Length; i += WordModel.WordBytes)
        {
            words[i] = change(words[i]);
        }

        return Write(sections);
    }

    private static void SetEvery(byte[] section, int size, int at, byte value)
    {
        for (int i = at; i < section.Length; i += size)
        {
            section[i] = value;
        }
    }

    private static unsafe List<byte[]> Read(byte[] file)
    {
        fixed (byte* data = file)
        {
            return [.. Open(data, file.Length).Select(static s => MemoryMarshal.CreateReadOnlySpan(ref *(byte*)s.Start, (int)s.Length).ToArray())];
        }
    }
}
