using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Normalize.Evaluation.Soak;

/// <summary>
/// What transliteration promises: well-formed output of anything, and, for a share of the inputs, the same output however the text
/// is cut, whatever the room, as UTF-16 and as UTF-8.
/// </summary>
internal sealed class TransliteratorLaws
{
    private const int Rarely = 8;

    private readonly Transliterator[] _forward = [.. TransliterationScheme.All.Where(s => !s.IsReadOnly).Select(s => new Transliterator(s))];
    private readonly Transliterator[] _reverse = [.. TransliterationScheme.All.Select(s => new Transliterator(s, TransliterationDirection.Reverse))];

    public void Forward(SoakInput input) => Check(input, input.Random.Pick(_forward), input.Text);

    /// <summary>Half of the inputs are written in some scheme first, so that there is something to read.</summary>
    public void Reverse(SoakInput input)
    {
        string text = input.Random.OneIn(2) ? input.Text : input.Random.Pick(_forward).Transliterate(input.Text);
        Transliterator reader = input.Random.Pick(_reverse);
        Check(input, reader, text);
        if (input.Random.OneIn(Rarely))
        {
            string word = text[..Math.Min(text.Length, 12)];
            double sum = reader.ReadWord(word).Sum(reading => reading.Confidence);
            Promise.Holds(sum == 0 || Math.Abs(sum - 1) < 1e-6, $"the readings of {word} have confidences that sum to {sum}");
        }
    }

    public void ForwardUtf8(SoakInput input) => CheckUtf8(input, input.Random.Pick(_forward));

    public void ReverseUtf8(SoakInput input) => CheckUtf8(input, input.Random.Pick(_reverse));

    public void Detect(SoakInput input)
    {
        string text = input.Random.OneIn(2) ? input.Text : input.Random.Pick(_forward).Transliterate(input.Text);
        TransliterationScheme? found = SchemeDetector.Detect(text);
        Promise.Holds(found is null || TransliterationScheme.TryGet(found.Id, out _), "a scheme nobody knows");
    }

    /// <summary>A file that parses writes text.</summary>
    public void Parse(SoakInput input)
    {
        TransliterationScheme scheme;
        try
        {
            scheme = TransliterationScheme.Parse(input.Text);
        }
        catch (SchemeFormatException refused)
        {
            Promise.Holds(refused.Line > 0, "no line is named");
            return;
        }

        string written = scheme.IsReadOnly ? "" : new Transliterator(scheme).Transliterate(input.Text[..Math.Min(input.Text.Length, 100)]);
        Promise.Holds(Promise.IsWellFormed(written), "ill-formed text comes out");
    }

    private static void Check(SoakInput input, Transliterator transliterator, string text)
    {
        string written = transliterator.Transliterate(text);
        Promise.Holds(Promise.IsWellFormed(written), "ill-formed text comes out");
        if (input.Random.OneIn(Rarely))
        {
            Promise.Same(InPieces(ref input.Random, transliterator, text, input.Chars), written, "the output depends on the cuts");
            transliterator.TransliterateUtf8(Encoding.UTF8.GetBytes(text), input.Output);
            Promise.Same(Encoding.UTF8.GetString(input.Output.WrittenSpan), written, "UTF-8 and UTF-16 differ");
        }
    }

    private static void CheckUtf8(SoakInput input, Transliterator transliterator)
    {
        ArrayBufferWriter<byte> output = input.Output;
        transliterator.TransliterateUtf8(input.Bytes, output);
        Promise.Holds(Utf8.IsValid(output.WrittenSpan), "ill-formed UTF-8 comes out");
        if (input.Random.OneIn(Rarely))
        {
            string written = Encoding.UTF8.GetString(output.WrittenSpan);
            Promise.Same(transliterator.Transliterate(Encoding.UTF8.GetString(input.Bytes)), written, "UTF-8 and UTF-16 differ");
            output.ResetWrittenCount();
            transliterator.TransliterateUtf8(ByteSegment.Cut(input.Memory, input.Random.Next(input.Length + 1)), output);
            Promise.Same(Encoding.UTF8.GetString(output.WrittenSpan), written, "the output depends on the cuts");
        }
    }

    /// <summary>Cuts and room by chance, often too small.</summary>
    private static ReadOnlySpan<char> InPieces(ref SoakRandom random, Transliterator transliterator, string text, ArrayBufferWriter<char> output)
    {
        Span<char> room = stackalloc char[64];
        var state = default(TransliteratorState);
        int start = 0;
        for (int end = 0; ;)
        {
            Span<char> free = room[..random.Next(1, room.Length)];
            OperationStatus status = transliterator.Transliterate(text.AsSpan(start, end - start), free, ref state, out int consumed, out int written, end == text.Length);
            output.Write(free[..written]);
            start += consumed;
            if (status == OperationStatus.Done && end == text.Length)
            {
                return output.WrittenSpan;
            }

            if (status != OperationStatus.DestinationTooSmall)
            {
                end = Math.Min(text.Length, end + random.Next(1, 40));
            }
        }
    }
}
