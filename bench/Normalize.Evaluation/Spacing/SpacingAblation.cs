using System.Runtime.InteropServices;
using Normalize.DataTools.Training;
using Normalize.Language;
using static Normalize.Language.ModelFile;

namespace Normalize.Evaluation.Spacing;

/// <summary>Models with one piece of evidence taken out, to see what it is worth.</summary>
internal static class SpacingAblation
{
    private const int BackoffByte = 2;

    public static IEnumerable<(string Name, WordModel Model)> Variants(byte[] file)
    {
        yield return ("everything", WordModel.Open(file));
        yield return ("without word pairs", Without(file, Section.Bigrams));
        yield return ("without suffix classes", Without(file, Section.ClassPairs, Section.ClassBackoffs));
        yield return ("words and letters alone", Without(file, Section.Bigrams, Section.ClassPairs, Section.ClassBackoffs));
        yield return ("letters of order 3", Without(file, Section.LetterGrams, Section.LetterBackoffs));
        yield return ("without capitals", WithoutCapitals(file));
    }

    private static unsafe WordModel Without(byte[] file, params Section[] dropped)
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

        return WordModel.Open(Write(sections));
    }

    private static WordModel WithoutCapitals(byte[] file)
    {
        List<byte[]> sections = Read(file);
        SetEvery(sections[(int)Section.Words], WordModel.WordBytes, 1, 128);
        return WordModel.Open(Write(sections));
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
