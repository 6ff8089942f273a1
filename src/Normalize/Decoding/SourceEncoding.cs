using System.Diagnostics.CodeAnalysis;
using Normalize.Decoding;

namespace Normalize;

/// <summary>An encoding that Kazakh text is found in.</summary>
public sealed class SourceEncoding
{
    private static readonly SourceEncoding[] s_all = [.. Charsets.All.Select(row => new SourceEncoding(row.Name, row.Aliases, Codec(row.Name, row.UpperHalf)))];
    private static readonly Dictionary<string, SourceEncoding> s_byName = IndexNames();

    private SourceEncoding(string name, string[] aliases, ByteCodec codec)
    {
        Name = name;
        Aliases = aliases;
        Implementation = codec;
    }

    /// <summary>UTF-8, with or without a byte order mark.</summary>
    public static SourceEncoding Utf8 { get; } = Get("utf-8");

    /// <summary>UTF-16, least significant byte first.</summary>
    public static SourceEncoding Utf16LittleEndian { get; } = Get("utf-16le");

    /// <summary>UTF-16, most significant byte first.</summary>
    public static SourceEncoding Utf16BigEndian { get; } = Get("utf-16be");

    /// <summary>KZ-1048 (STRK1048-2002), the Kazakh relative of Windows-1251.</summary>
    public static SourceEncoding Kz1048 { get; } = Get("kz-1048");

    /// <summary>Windows-1251.</summary>
    public static SourceEncoding Windows1251 { get; } = Get("windows-1251");

    /// <summary>PTCP154, the ParaType code page of the Cyrillic of Asia.</summary>
    public static SourceEncoding Ptcp154 { get; } = Get("ptcp154");

    /// <summary>KOI8-R.</summary>
    public static SourceEncoding Koi8R { get; } = Get("koi8-r");

    /// <summary>Code page 866 of DOS.</summary>
    public static SourceEncoding Cp866 { get; } = Get("cp866");

    /// <summary>Mac OS Cyrillic, with the euro sign.</summary>
    public static SourceEncoding MacCyrillic { get; } = Get("mac-cyrillic");

    /// <summary>ISO/IEC 8859-5.</summary>
    public static SourceEncoding Iso8859Part5 { get; } = Get("iso-8859-5");

    /// <summary>Every encoding.</summary>
    public static IReadOnlyList<SourceEncoding> All => s_all;

    /// <summary>The name in lower case, as it stands on the wire.</summary>
    public string Name { get; }

    /// <summary>Other names it goes by, in lower case.</summary>
    public IReadOnlyList<string> Aliases { get; }

    internal ByteCodec Implementation { get; }

    /// <summary>Finds an encoding by its name or an alias; case, spaces and underscores do not matter.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out SourceEncoding? encoding)
    {
        ArgumentNullException.ThrowIfNull(name);
        return s_byName.TryGetValue(name.Trim().Replace('_', '-').Replace(' ', '-').ToLowerInvariant(), out encoding);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static SourceEncoding Get(string name) => s_byName[name];

    private static ByteCodec Codec(string name, string upperHalf) => name switch
    {
        "utf-8" => new Utf8Codec(),
        "utf-16le" => new Utf16Codec(bigEndian: false),
        "utf-16be" => new Utf16Codec(bigEndian: true),
        _ => new SingleByteCodec(upperHalf),
    };

    private static Dictionary<string, SourceEncoding> IndexNames()
    {
        var byName = new Dictionary<string, SourceEncoding>(StringComparer.Ordinal);
        foreach (SourceEncoding encoding in s_all)
        {
            byName.Add(encoding.Name, encoding);
            foreach (string alias in encoding.Aliases)
            {
                byName.Add(alias, encoding);
            }
        }

        return byName;
    }
}
