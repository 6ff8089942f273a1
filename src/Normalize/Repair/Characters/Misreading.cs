using Normalize.Decoding;

namespace Normalize.Characters;

/// <summary>
/// UTF-8 that was read in a single-byte encoding, and the way back. Three bytes get lost on such a journey: the no-break
/// space becomes a space; the soft hyphen and bytes without a character vanish or become U+FFFD.
/// </summary>
internal sealed class Misreading
{
    private const byte FirstLead = 0xC2;
    private const byte FirstLongLead = 0xE0;
    private const byte LastLead = 0xEF;

    private readonly ByteMap _bytes = new();
    private readonly string[] _candidates = new string[FirstLongLead - FirstLead];
    private readonly byte _space;

    private Misreading(ReadOnlySpan<char> upperHalf)
    {
        var vanishing = new List<byte>();
        for (int b = 0x80; b <= 0xFF; b++)
        {
            char c = upperHalf[b - 0x80];
            // ISO 8859-1 and lenient decoders leave a byte of 80..9F as the control character of its number.
            _bytes.TryAdd(c == '\uFFFD' ? (char)b : c, (byte)b);
            if (b < 0xA0)
            {
                _bytes.TryAdd((char)b, (byte)b);
            }

            _space = c == '\u00A0' && b < 0xC0 ? (byte)b : _space;
            if (b < 0xC0 && c is '\uFFFD' or '\u00AD')
            {
                vanishing.Add((byte)b);
            }
        }

        for (int i = 0; i < _candidates.Length; i++)
        {
            var characters = vanishing.Select(trail => Compose((byte)(FirstLead + i), trail));
            _candidates[i] = string.Concat(characters.Where(c => IsExpected(c) || c == '\u00AD'));
        }
    }

    /// <summary>What became of the last byte of a sequence.</summary>
    public enum Loss
    {
        None,
        Space,
        Vanished,
    }

    /// <summary>The misreadings that occur.</summary>
    public static Misreading[] All { get; } =
    [
        .. ((string[])["windows-1251", "kz-1048", "koi8-r", "cp866"]).Select(name => new Misreading(Charsets.UpperHalf(name))),
        new(Charsets.Windows1252),
    ];

    /// <summary>Letters and marks that Kazakh text holds.</summary>
    public static bool IsExpected(char c) => c == '\u2116' || (c >= 0x80 && PlainCharacters.WithLatin.Contains(c));

    /// <summary>Reads the UTF-8 sequence whose first byte stands at <paramref name="at"/>.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int at, out Sequence sequence)
    {
        sequence = default;
        byte lead = _bytes.Find(text[at]);
        if (lead is < FirstLead or > LastLead)
        {
            return false;
        }

        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (!TryTrail(next, out byte trail))
        {
            string candidates = lead < FirstLongLead ? _candidates[lead - FirstLead] : "";
            sequence = new Sequence(candidates.Length > 0 ? candidates[0] : '\0', lead, next == '\uFFFD' ? 2 : 1, Loss.Vanished);
            return candidates.Length > 0;
        }

        Loss loss = next == ' ' ? Loss.Space : Loss.None;
        char c = Compose(lead, trail);
        int length = 2;
        if (lead >= FirstLongLead)
        {
            if (at + 2 >= text.Length || !TryTrail(text[at + 2], out byte last))
            {
                return false;
            }

            loss = text[at + 2] == ' ' ? Loss.Space : loss;
            c = (char)(((lead & 0x0F) << 12) | ((trail & 0x3F) << 6) | (last & 0x3F));
            length = 3;
            if (c < 0x800 || char.IsSurrogate(c))
            {
                return false;
            }
        }

        sequence = new Sequence(c, lead, length, loss);
        return loss == Loss.None || IsExpected(c) || _bytes.Find(c) != 0;
    }

    /// <summary>What a sequence may have been whose last byte vanished.</summary>
    public ReadOnlySpan<char> Candidates(in Sequence sequence) => _candidates[sequence.Lead - FirstLead];

    /// <summary>A byte 80..BF; a space may be the no-break space that was one.</summary>
    private bool TryTrail(char c, out byte trail)
    {
        trail = c == ' ' ? _space : _bytes.Find(c);
        return trail is not 0 and < 0xC0;
    }

    private static char Compose(byte lead, byte trail) => (char)(((lead & 0x1F) << 6) | (trail & 0x3F));

    /// <param name="Character">What the bytes make; for a vanished byte, the first candidate.</param>
    /// <param name="Lead">The first byte.</param>
    /// <param name="Length">Characters it takes up in the misread text.</param>
    /// <param name="Loss">What became of the last byte.</param>
    public readonly record struct Sequence(char Character, byte Lead, int Length, Loss Loss);
}
