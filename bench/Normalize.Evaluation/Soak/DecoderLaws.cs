namespace Normalize.Evaluation.Soak;

/// <summary>What decoding promises: text that is well-formed, out of which the same bytes can be made again.</summary>
internal static class DecoderLaws
{
    private static readonly SourceEncoding[] s_encodings = [.. SourceEncoding.All];

    public static void Detected(SoakInput input) => Check(input, null);

    public static void Told(SoakInput input) => Check(input, input.Random.Pick(s_encodings));

    private static void Check(SoakInput input, SourceEncoding? encoding)
    {
        DecodedText decoded = TextDecoder.Decode(input.Bytes, encoding);
        Promise.Holds(Promise.IsWellFormed(decoded.Text), "ill-formed text comes out");
        byte[] again = TextDecoder.Encode(decoded.Text, decoded.Encoding, decoded.HasByteOrderMark, decoded.IllFormed);
        Promise.Holds(again.AsSpan().SequenceEqual(input.Bytes), $"{decoded.Encoding} loses bytes");
    }
}
