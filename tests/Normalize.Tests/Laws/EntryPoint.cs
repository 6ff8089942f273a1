using System.Buffers;
using System.Text;
using Normalize.Tests.Transliteration;
using Normalize.Transliteration;

namespace Normalize.Tests.Laws;

/// <summary>One public door of the library, as a function of text to text over instances that are made once.</summary>
internal sealed record EntryPoint(string Name, Func<string, string> Call)
{
    public static IEnumerable<EntryPoint> All =>
    [
        new("KazakhText.Normalize", KazakhText.Normalize),
        new("KazakhText.Repair", KazakhText.Repair),
        new("KazakhText.Strip", KazakhText.Strip),
        new("KazakhText.Transliterate", text => KazakhText.Transliterate(text, TransliterationScheme.Get("latn-2021-04"))),
        .. Pipelines.All.SelectMany(p => Normalizers(p.Key, new Normalizer(p.Value))),
        .. OfSite(),
        new("SchemeDetector.Detect", text => $"{SchemeDetector.Detect(KazakhText.Transliterate(text, TransliterationScheme.Get(text.Length % 2 == 0 ? "latn-2018" : "arab-tote")))}"),
        .. SourceEncoding.All.Select(encoding => new EntryPoint($"TextDecoder {encoding.Name}", text => Decoded(text, encoding))),
        .. AllSchemes.Ids.SelectMany(id => Transliterators(id, TransliterationDirection.Forward)),
        .. TransliterationScheme.All.SelectMany(s => Transliterators(s.Id, TransliterationDirection.Reverse)),
        .. from id in AllSchemes.Ids from level in Enum.GetValues<SimdLevel>() where SimdLevels.IsSupported(level) select Kernel(id, level),
    ];

    public override string ToString() => Name;

    private static IEnumerable<EntryPoint> Normalizers(string name, Normalizer normalizer) =>
    [
        new($"Normalize, {name}", normalizer.Normalize),
        new($"Normalize to a writer, {name}", text =>
        {
            var writer = new ArrayBufferWriter<char>();
            normalizer.Normalize(text, writer);
            return writer.WrittenSpan.ToString();
        }),
        new($"NormalizeAndExplain, {name}", text => Everything(normalizer.NormalizeAndExplain(text))),
    ];

    private static IEnumerable<EntryPoint> OfSite()
    {
        var learner = new SiteLearner();
        for (int seed = 0; seed < 40; seed++)
        {
            learner.Observe("kk.example", KazakhProse.Page(new Random(seed)) + "\nҚала мен дала хабарлары\n");
        }

        SiteProfile profile = learner.ToProfile();
        Normalizer normalizer = new Normalizer(NormalizerOptions.Default).ForSite(profile, "kk.example");
        return [new("ForSite", text => Everything(normalizer.NormalizeAndExplain(text)) + profile.Knows(text))];
    }

    private static IEnumerable<EntryPoint> Transliterators(string id, TransliterationDirection direction)
    {
        TransliterationScheme scheme = TransliterationScheme.Get(id);
        var transliterator = new Transliterator(scheme, direction);
        bool forward = direction == TransliterationDirection.Forward;
        // Nobody writes the schemes that can only be read; most words look the same in the one they are variants of.
        var writer = new Transliterator(scheme.IsReadOnly ? TransliterationScheme.Get("latn-2021-04") : scheme);
        string Source(string text) => forward ? text : writer.Transliterate(text);
        string name = $"{(forward ? "to" : "from")} {id}";
        return
        [
            new($"Transliterate, {name}", text => transliterator.Transliterate(Source(text))),
            new($"Transliterate in pieces, {name}", text => Pieces.Utf16(transliterator, Source(text), 50, 60)),
            new($"TransliterateUtf8 in pieces, {name}", text => Pieces.Utf8(transliterator, Encoding.UTF8.GetBytes(Source(text)), 50, 60)),
            new($"TransliterateUtf8 of a stream, {name}", text =>
            {
                var output = new MemoryStream();
                transliterator.TransliterateUtf8(new MemoryStream(Encoding.UTF8.GetBytes(Source(text))), output);
                return Encoding.UTF8.GetString(output.ToArray());
            }),
            new($"TransliterateUtf8Async, {name}", text =>
            {
                var output = new MemoryStream();
                transliterator.TransliterateUtf8Async(new MemoryStream(Encoding.UTF8.GetBytes(Source(text))), output).GetAwaiter().GetResult();
                return Encoding.UTF8.GetString(output.ToArray());
            }),
            new($"Transliterate to a writer, {name}", text =>
            {
                var output = new ArrayBufferWriter<char>();
                transliterator.Transliterate(Source(text), output);
                return output.WrittenSpan.ToString();
            }),
            new($"TransliterateUtf8 of a sequence, {name}", text =>
            {
                var output = new ArrayBufferWriter<byte>();
                transliterator.TransliterateUtf8(Sequences.Cut(Encoding.UTF8.GetBytes(Source(text)), 70), output);
                return Encoding.UTF8.GetString(output.WrittenSpan);
            }),
            .. forward ? (EntryPoint[])[] : [new($"ReadWord, {name}", text => string.Join('|', Source(text).Split(' ').Take(8).SelectMany(word => transliterator.ReadWord(word))))],
        ];
    }

    private static EntryPoint Kernel(string id, SimdLevel level)
    {
        var transliterator = new Transliterator(TransliterationScheme.Get(id), level);
        return new($"{level} kernel, to {id}", text => Pieces.Utf8(transliterator, Encoding.UTF8.GetBytes(text), 1000, 1000));
    }

    /// <summary>The bytes of the text in UTF-8, taken for another encoding, and back to bytes.</summary>
    private static string Decoded(string text, SourceEncoding encoding)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        DecodedText decoded = TextDecoder.Decode(bytes, encoding);
        byte[] again = TextDecoder.Encode(decoded.Text, decoded.Encoding, decoded.HasByteOrderMark, decoded.IllFormed);
        return $"{TextDecoder.Detect(bytes)} {decoded.Encoding} {decoded.IllFormed.Count} {decoded.Text} {Convert.ToHexString(again)}";
    }

    private static string Everything(NormalizationResult result) =>
        string.Join('\n', [result.Text, .. result.Edits.Select(edit => $"{edit}"), .. result.Boilerplate.Select(span => $"{span}"), Described(result.Metadata)]);

    private static string Described(DocumentMetadata metadata) =>
        string.Join(' ', [$"{metadata with { Bylines = [], Tags = [], Contacts = [] }}", .. metadata.Bylines, .. metadata.Tags, .. metadata.Contacts]);
}
