using System.Text;
using Normalize.DataTools;

namespace Normalize.Evaluation.Soak;

/// <summary>Makes bytes nobody wrote out of bytes somebody wrote: flips, cuts, repeats, splices, and pieces known to hurt.</summary>
internal sealed class Mutator(int seed)
{
    private const int MaxBytes = 400;

    private static readonly byte[][] s_seeds = [.. Seeds().Distinct().Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] s_pieces = [.. ((string[])[
        "\0", "\r", "\n", "\n\n", "\t", " ", "\u00A0", "\u00AD", "\u200B", "\u200F", "\uFEFF", "\uFFFD", "\u0301", "\u0306", "\u2028", "\U0001F4D6", "-", "–", "—", "\"", "«", "»", "'", "&amp;", "&#x4D9;", "<b>", "http://", "@", "ХХІ", "№", "Ұ", "қ", "ы", "Ð", "Ò›", "т.б.", "0", "{", "}",
    ]).Select(Encoding.UTF8.GetBytes), [0xC0], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90], [0xFF, 0xFE], [0x9F]];

    private readonly Random _random = new(seed);
    private readonly byte[] _buffer = new byte[2 * MaxBytes];
    private int _length;

    /// <summary>The next input; valid until the next call.</summary>
    public ReadOnlySpan<byte> Next()
    {
        ReadOnlySpan<byte> start = Pick(s_seeds);
        int from = _random.Next(start.Length);
        _length = 0;
        Insert(0, start[from..Math.Min(start.Length, from + _random.Next(8, MaxBytes / 2))]);
        for (int i = _random.Next(1, 8); i > 0; i--)
        {
            Mutate();
        }

        return _buffer.AsSpan(0, _length);
    }

    private void Mutate()
    {
        int at = _random.Next(_length + 1);
        int size = Math.Min(_random.Next(1, 12), _length - at);
        switch (_random.Next(7))
        {
            case 0 when at < _length:
                _buffer[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < _length:
                _buffer[at] = (byte)_random.Next(256);
                break;
            case 2:
                _buffer.AsSpan(at + size, _length - at - size).CopyTo(_buffer.AsSpan(at));
                _length -= size;
                break;
            case 3:
                Insert(at, _buffer.AsSpan(at, size).ToArray());
                break;
            case 4:
                ReadOnlySpan<byte> other = Pick(s_seeds);
                int from = _random.Next(other.Length);
                Insert(at, other[from..Math.Min(other.Length, from + _random.Next(40))]);
                break;
            case 5:
                Spread(at);
                break;
            default:
                Insert(at, Pick(s_pieces));
                break;
        }
    }

    /// <summary>Puts a space behind some of the next letters, as extractors do.</summary>
    private void Spread(int at)
    {
        for (int i = at; i < Math.Min(_length, at + 60); i++)
        {
            bool ends = i + 1 == _length || (_buffer[i + 1] & 0xC0) != 0x80;
            if (ends && _buffer[i] > 0x20)
            {
                Insert(++i, " "u8);
            }
        }
    }

    private void Insert(int at, ReadOnlySpan<byte> piece)
    {
        piece = piece[..Math.Min(piece.Length, MaxBytes - Math.Min(MaxBytes, _length))];
        _buffer.AsSpan(at, _length - at).CopyTo(_buffer.AsSpan(at + piece.Length));
        piece.CopyTo(_buffer.AsSpan(at));
        _length += piece.Length;
    }

    private byte[] Pick(byte[][] from) => from[_random.Next(from.Length)];

    /// <summary>Texts that ship with the project: the sample page, the examples of every rule and every scheme.</summary>
    private static IEnumerable<string> Seeds() =>
    [
        .. File.ReadAllText(Path.Combine(Repository.FindRoot(), "data", "samples", "page.txt")).Split("\n\n").Where(part => part.Length > 0),
        .. RuleCatalog.All.SelectMany(rule => (string[])[rule.Before, rule.After]).Where(text => text.Length > 0),
        .. TransliterationScheme.All.SelectMany(scheme => scheme.Examples).SelectMany(example => (string[])[example.Cyrillic, example.Expected]),
    ];
}
