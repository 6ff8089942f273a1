using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Shares of spaces beside marks, numbers and Latin words, smoothed towards the mark alone where a pair of types is rare.</summary>
internal static class SpaceTrainer
{
    /// <summary>Weight of what is expected from the coarser question, in observations.</summary>
    private const double Prior = 2;

    public static byte[] Build(int[,] counts)
    {
        var table = new byte[TokenType.LeftCount * TokenType.RightCount];
        for (int left = 0; left < TokenType.LeftCount; left++)
        {
            for (int right = 0; right < TokenType.RightCount; right++)
            {
                int cell = (left * TokenType.RightCount) + right;
                double share = (counts[cell, 1] + (Prior * Coarse(counts, left, right))) / (counts[cell, 0] + counts[cell, 1] + Prior);
                table[cell] = Quantizer.Logit(share);
            }
        }

        return table;
    }

    /// <summary>The same question without the type before a mark on the left, then without the exact neighbour.</summary>
    private static double Coarse(int[,] counts, int left, int right)
    {
        int first = left;
        int last = left;
        if (TokenType.IsMark(left))
        {
            first = TokenType.LeftOfMark(TokenType.MarkOfLeft(left), 0);
            last = first + TokenType.Nothing;
        }

        (double none, double space) = Sum(counts, first, last, right, right);
        (double noneBeside, double spaceBeside) = TokenType.IsMark(right)
            ? Sum(counts, 0, TokenType.LeftCount - 1, right, right)
            : Sum(counts, first, last, 0, TokenType.RightCount - 1);
        double coarser = (spaceBeside + (Prior * 0.5)) / (noneBeside + spaceBeside + Prior);
        return (space + (Prior * coarser)) / (none + space + Prior);
    }

    private static (double None, double Space) Sum(int[,] counts, int firstLeft, int lastLeft, int firstRight, int lastRight)
    {
        double none = 0;
        double space = 0;
        for (int left = firstLeft; left <= lastLeft; left++)
        {
            for (int right = firstRight; right <= lastRight; right++)
            {
                none += counts[(left * TokenType.RightCount) + right, 0];
                space += counts[(left * TokenType.RightCount) + right, 1];
            }
        }

        return (none, space);
    }
}
