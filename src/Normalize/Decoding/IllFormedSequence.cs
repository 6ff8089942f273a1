namespace Normalize;

/// <summary>Bytes that are no text in their encoding, and the one U+FFFD that stands for them.</summary>
/// <param name="Offset">UTF-16 offset of that U+FFFD in the decoded text.</param>
/// <param name="Bytes">The bytes as they were: a maximal subpart in UTF-8, one or two bytes in UTF-16, one in a single-byte encoding.</param>
public readonly record struct IllFormedSequence(int Offset, ReadOnlyMemory<byte> Bytes);
