using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Language;

/// <summary>
/// The container of the word model: magic, version, checksum, a table of sections, then the sections. All numbers are
/// little-endian; sections begin at multiples of 64 bytes and are used where they lie.
/// </summary>
internal static unsafe class ModelFile
{
    public const ulong Magic = 0x4C444F4D5A414BBE; // BE "KAZMODL"
    public const uint Version = 5;
    public const int Alignment = 64;
    public const int HeaderBytes = 24;
    public const int EntryBytes = 16;

    /// <summary>Sections in the order of the table; the count of each stands in the header.</summary>
    public enum Section
    {
        Graph,
        Words,
        LettersDense,
        LetterGrams,
        LetterBackoffs,
        Bigrams,
        ClassPairs,
        ClassBackoffs,
        Specials,
        Spaces,
        Parameters,
        SoundWords,
        Names,
        StemPairs,
        WordHalves,
        RareWords,
        Count,
    }

    /// <summary>Checks a file and returns where its sections lie.</summary>
    /// <exception cref="InvalidDataException">Not a model, another version, cut short or changed.</exception>
    public static (nint Start, long Length)[] Open(byte* data, long length)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The word model is read in place and needs a little-endian machine.");
        }

        int table = (int)Section.Count * EntryBytes;
        if (length < HeaderBytes + table || Unsafe.ReadUnaligned<ulong>(data) != Magic)
        {
            throw new InvalidDataException("This is not a word model: the first eight bytes differ.");
        }

        uint version = Unsafe.ReadUnaligned<uint>(data + 8);
        uint count = Unsafe.ReadUnaligned<uint>(data + 12);
        if (version != Version || count != (uint)Section.Count)
        {
            throw new InvalidDataException($"The word model has format version {version} with {count} sections; this build reads version {Version} with {(int)Section.Count}.");
        }

        ulong expected = Unsafe.ReadUnaligned<ulong>(data + 16);
        if (Checksum(data + HeaderBytes, length - HeaderBytes) != expected)
        {
            throw new InvalidDataException("The word model is damaged: its checksum does not match.");
        }

        var sections = new (nint, long)[(int)Section.Count];
        for (int i = 0; i < sections.Length; i++)
        {
            long start = Unsafe.ReadUnaligned<long>(data + HeaderBytes + (i * EntryBytes));
            long size = Unsafe.ReadUnaligned<long>(data + HeaderBytes + (i * EntryBytes) + 8);
            if (start < 0 || size < 0 || start > length - size)
            {
                throw new InvalidDataException($"The word model is damaged: section {(Section)i} lies outside the file.");
            }

            sections[i] = ((nint)(data + start), size);
        }

        return sections;
    }

    /// <summary>Puts sections together into a file.</summary>
    public static byte[] Write(IReadOnlyList<byte[]> sections)
    {
        long at = Align(HeaderBytes + (sections.Count * EntryBytes));
        var starts = new List<long>();
        foreach (byte[] section in sections)
        {
            starts.Add(at);
            at = Align(at + section.Length);
        }

        var file = new byte[at];
        BinaryPrimitives.WriteUInt64LittleEndian(file, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), (uint)sections.Count);
        for (int i = 0; i < sections.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(HeaderBytes + (i * EntryBytes)), starts[i]);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(HeaderBytes + (i * EntryBytes) + 8), sections[i].Length);
            sections[i].CopyTo(file.AsSpan((int)starts[i]));
        }

        fixed (byte* data = file)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), Checksum(data + HeaderBytes, file.Length - HeaderBytes));
        }

        return file;
    }

    /// <summary>A 64-bit checksum, four lanes at a time so that it costs about as much as reading the file. Runs once: optimised from the start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ulong Checksum(byte* data, long length)
    {
        const ulong prime = 0x9E3779B97F4A7C15;
        ulong a = prime, b = prime ^ 1, c = prime ^ 2, d = prime ^ 3;
        long i = 0;
        for (; i + 32 <= length; i += 32)
        {
            a = (a ^ Unsafe.ReadUnaligned<ulong>(data + i)) * prime;
            b = (b ^ Unsafe.ReadUnaligned<ulong>(data + i + 8)) * prime;
            c = (c ^ Unsafe.ReadUnaligned<ulong>(data + i + 16)) * prime;
            d = (d ^ Unsafe.ReadUnaligned<ulong>(data + i + 24)) * prime;
            a ^= a >> 29;
            b ^= b >> 29;
            c ^= c >> 29;
            d ^= d >> 29;
        }

        for (; i < length; i++)
        {
            a = (a ^ data[i]) * prime;
        }

        return PackedTable.Hash(a ^ PackedTable.Hash(b ^ PackedTable.Hash(c ^ PackedTable.Hash(d))));
    }

    private static long Align(long at) => (at + Alignment - 1) / Alignment * Alignment;
}
