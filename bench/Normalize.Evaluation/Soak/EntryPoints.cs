using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Normalize.Decoding;

namespace Normalize.Evaluation.Soak;

/// <summary>What the soak calls, and what each call must hold; a broken promise is an exception.</summary>
internal sealed class EntryPoints
{
    private static readonly Normalizer[] s_normalizers =
    [
        new(NormalizerOptions.Default),
        new(NormalizerOptions.RepairOnly with { MaxSafety = Safety.Heuristic }),
        new(NormalizerOptions.Default with { DetectFrom = true, To = TransliterationScheme.Get("latn-2021-04") }),
    ];

    private static readonly Transliterator[] s_forward = [.. TransliterationScheme.All.Where(s => !s.IsReadOnly).Select(s => new Transliterator(s))];
    private static readonly Transliterator[] s_reverse = [.. TransliterationScheme.All.Select(s => new Transliterator(s, TransliterationDirection.Reverse))];

    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>The calls one input goes through: one normalizer, one scheme each way, the UTF-8 kernel and, now and then, detection.</summary>
    public void Run(ReadOnlySpan<byte> input, long number)
    {
        string text;
        if (number % 8 == 0)
        {
            DecodedText decoded = TextDecoder.Decode(input);
            text = decoded.Text;
            Require(TextDecoder.Encode(text, decoded.Encoding, decoded.HasByteOrderMark, decoded.IllFormed).AsSpan().SequenceEqual(input), "decoding loses bytes");
        }
        else
        {
            text = Encoding.UTF8.GetString(input);
        }

        Normalizer normalizer = s_normalizers[number % s_normalizers.Length];
        NormalizationResult result = normalizer.NormalizeAndExplain(text);
        Require(result.Edits.Restore(result.Text) == text, "restore does not give the text back");

        Transliterator forward = s_forward[number % s_forward.Length];
        string written = forward.Transliterate(text);
        _bytes.ResetWrittenCount();
        forward.TransliterateUtf8(input, _bytes);
        Require(Utf8.IsValid(_bytes.WrittenSpan), "ill-formed UTF-8 comes out");
        Require(number % 8 == 0 || Encoding.UTF8.GetString(_bytes.WrittenSpan) == written, "UTF-8 and UTF-16 differ");
        _ = s_reverse[number % s_reverse.Length].Transliterate(written);
    }

    private static void Require(bool condition, string broken)
    {
        if (!condition)
        {
            throw new InvalidOperationException(broken);
        }
    }
}
