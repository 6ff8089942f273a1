using System.Numerics;

namespace Normalize.Evaluation.Soak;

/// <summary>
/// Makes text nobody wrote out of text somebody wrote, in UTF-8 or UTF-16: flips, cuts, repeats, splices, letters apart, and
/// pieces known to hurt. One buffer, nothing allocated.
/// </summary>
/// <remarks>
/// Most inputs are short: what goes wrong at a boundary is found by the number and variety of boundaries. One in 32 is up to
/// 400 units long, one in 1,000 up to 4,000.
/// </remarks>
internal sealed class Mutator<T>(T[][] seeds, T[][] words, T[][] pieces)
    where T : unmanaged, IBinaryInteger<T>
{
    private const int MaxLength = 4_000;

    private static readonly T s_space = T.CreateTruncating(' ');

    private readonly T[] _buffer = new T[MaxLength];
    private int _limit;
    private int _length;

    /// <summary>The next input; valid until the next call.</summary>
    public ReadOnlySpan<T> Next(ref SoakRandom random)
    {
        _length = 0;
        _limit = random.OneIn(1_000) ? random.Next(400, MaxLength) : random.OneIn(32) ? random.Next(80, 400) : random.Next(10, 80);
        do
        {
            Start(ref random);
        }
        while (_length < _limit / 2);

        for (int i = random.Next(1, 8); i > 0; i--)
        {
            Mutate(ref random);
        }

        return _buffer.AsSpan(0, _length);
    }

    /// <summary>A whole seed, however long within the buffer, mutated.</summary>
    public ReadOnlySpan<T> NextWhole(ref SoakRandom random)
    {
        _length = 0;
        _limit = MaxLength;
        Insert(0, random.Pick(seeds));
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            Mutate(ref random);
        }

        return _buffer.AsSpan(0, _length);
    }

    /// <summary>A piece of a seed, or words that never stood side by side.</summary>
    private void Start(ref SoakRandom random)
    {
        if (random.OneIn(2))
        {
            ReadOnlySpan<T> seed = random.Pick(seeds);
            Insert(_length, seed[random.Next(Math.Max(1, seed.Length - 10))..]);
            return;
        }

        for (int i = random.Next(1, 8); i > 0; i--)
        {
            Insert(_length, random.Pick(words));
            Insert(_length, [s_space]);
        }
    }

    private void Mutate(ref SoakRandom random)
    {
        int at = random.Next(_length + 1);
        int size = Math.Min(random.Next(1, 12), _length - at);
        switch (random.Next(12))
        {
            case 0 or 1 when at < _length:
                _buffer[at] ^= T.One << random.Next(T.Zero.GetByteCount() * 8);
                break;
            case 2 when at < _length:
                _buffer[at] = random.Any<T>();
                break;
            case 3 or 4:
                _buffer.AsSpan(at + size, _length - at - size).CopyTo(_buffer.AsSpan(at));
                _length -= size;
                break;
            case 5 or 6:
                Repeat(at, size);
                break;
            case 7 or 8:
                ReadOnlySpan<T> other = random.Pick(seeds);
                int from = random.Next(other.Length);
                Insert(at, other[from..Math.Min(other.Length, from + random.Next(40))]);
                break;
            case 9:
                Spread(at);
                break;
            default:
                Insert(at, random.Pick(pieces));
                break;
        }
    }

    /// <summary>Puts a space behind some of the next letters, as extractors do.</summary>
    private void Spread(int at)
    {
        for (int i = at; i < Math.Min(_length, at + 24); i++)
        {
            if (_buffer[i] > s_space && (i + 1 == _length || StartsCharacter(_buffer[i + 1])))
            {
                Insert(++i, [s_space]);
            }
        }
    }

    private static bool StartsCharacter(T unit) => typeof(T) != typeof(byte) || (byte.CreateTruncating(unit) & 0xC0) != 0x80;

    private void Repeat(int at, int size)
    {
        size = MakeRoom(at + size, size);
        _buffer.AsSpan(at, size).CopyTo(_buffer.AsSpan(at + size));
    }

    private void Insert(int at, ReadOnlySpan<T> piece)
    {
        int size = MakeRoom(at, piece.Length);
        piece[..size].CopyTo(_buffer.AsSpan(at));
    }

    /// <summary>Moves what stands from <paramref name="at"/> on; returns by how much, which the limit may cut.</summary>
    private int MakeRoom(int at, int size)
    {
        size = Math.Min(size, Math.Max(0, _limit - _length));
        _buffer.AsSpan(at, _length - at).CopyTo(_buffer.AsSpan(at + size));
        _length += size;
        return size;
    }
}
