namespace Normalize.Cli.Streams;

/// <summary>The mark that may stand at the head of UTF-8; the output has none.</summary>
internal static class ByteOrderMark
{
    public static Stream Skip(Stream input)
    {
        var head = new byte[3];
        int count = input.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        return head.AsSpan(0, count).SequenceEqual("\uFEFF"u8) ? input : new PrefixedStream(head.AsMemory(0, count), input);
    }
}
