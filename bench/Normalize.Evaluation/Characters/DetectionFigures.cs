using System.Text;
using Normalize.Decoding;
using Normalize.Language;

namespace Normalize.Evaluation.Characters;

/// <summary>
/// Pieces of clean lines in every encoding, without a mark: is the text read back? An encoding without the Kazakh letters
/// gets the Russian ones that people wrote instead.
/// </summary>
internal static class DetectionFigures
{
    public static void Print(FigureTable table, string[] clean, int show)
    {
        Print(table, clean, 200, 99.5, show);
        Print(table, clean, 40, 97, show);
    }

    private static void Print(FigureTable table, string[] clean, int letters, double bound, int show)
    {
        int right = 0;
        int all = 0;
        int utf8Wrong = 0;
        var wrong = new Dictionary<string, int>();
        foreach (string piece in Pieces(clean, letters))
        {
            foreach (SourceEncoding encoding in SourceEncoding.All)
            {
                string text = encoding.Implementation is SingleByteCodec codec ? Fit(piece, codec) : piece;
                byte[] bytes = TextDecoder.Encode(text, encoding, byteOrderMark: false, []);
                DecodedText decoded = TextDecoder.Decode(bytes);
                all++;
                if (decoded.Text == text)
                {
                    right++;
                    continue;
                }

                utf8Wrong += encoding == SourceEncoding.Utf8 ? 1 : 0;
                string pair = $"{encoding} read as {decoded.Encoding}";
                wrong[pair] = wrong.GetValueOrDefault(pair) + 1;
                if (show-- > 0)
                {
                    Console.WriteLine($"  {pair}: {text} -> {decoded.Text}");
                }
            }
        }

        string detail = string.Join(", ", wrong.OrderByDescending(pair => pair.Value).Take(3).Select(pair => $"{pair.Key} {pair.Value}"));
        table.AtLeast($"pieces of {letters} letters read back, %", 100.0 * right / all, bound, $"{right} of {all}; {detail}");
        table.AtMost($"UTF-8 pieces of {letters} letters misjudged", utf8Wrong, 0, $"of {all / SourceEncoding.All.Count}");
    }

    /// <summary>The lines, run together, cut at spaces behind so many letters.</summary>
    private static IEnumerable<string> Pieces(string[] clean, int letters)
    {
        var piece = new StringBuilder();
        int count = 0;
        foreach (char c in string.Join(' ', clean))
        {
            if (c == ' ' && count >= letters)
            {
                yield return piece.ToString();
                piece.Clear();
                count = 0;
                continue;
            }

            piece.Append(c);
            count += Alphabet.IsCyrillic(c) ? 1 : 0;
        }
    }

    private static string Fit(string text, SingleByteCodec codec)
    {
        const string Kazakh = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";
        const string Russian = "агкноуухиАГКНОУУХИ";
        return string.Concat(text.Select(c => codec.ByteOf(c) >= 0 ? c : Kazakh.IndexOf(c) is >= 0 and int at ? Russian[at] : '?'));
    }
}
