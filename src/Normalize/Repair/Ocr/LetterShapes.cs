using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>Which printed letters are alike, whoever reads them.</summary>
internal static partial class LetterShapes
{
    private static readonly bool[] s_alike = Build();

    /// <summary>How many other letters a letter is like.</summary>
    public static double AverageNeighbours { get; } = ((double)s_alike.Count(alike => alike) / (LetterCode.Foreign - 1)) - 1;

    /// <summary>Two letter codes share a group of data/ocr/shapes.tsv.</summary>
    public static bool AreAlike(int a, int b) => s_alike[(a * LetterCode.Count) + b];

    private static bool[] Build()
    {
        var alike = new bool[LetterCode.Count * LetterCode.Count];
        foreach (string letters in Rows())
        {
            foreach (char a in letters)
            {
                foreach (char b in letters)
                {
                    alike[(LetterCode.Of(a) * LetterCode.Count) + LetterCode.Of(b)] = true;
                }
            }
        }

        return alike;
    }
}
