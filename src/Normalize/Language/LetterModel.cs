using System.Runtime.CompilerServices;

namespace Normalize.Language;

/// <summary>
/// How likely a letter is behind up to five others: an interpolated n-gram model over mapped memory. The orders up to three
/// are dense tables, the higher ones hash tables that hold only what differs from the lower order.
/// </summary>
internal readonly unsafe struct LetterModel
{
    /// <summary>Letters in an n-gram (prototype: 4, 5 and 7 measured worse than 6).</summary>
    public const int Order = 6;

    /// <summary>Orders up to this one are dense.</summary>
    public const int DenseOrder = 3;

    private readonly byte* _dense1;
    private readonly byte* _dense2;
    private readonly byte* _dense3;
    private readonly PackedTable _grams;
    private readonly PackedTable _backoffs;

    public LetterModel(byte* dense, PackedTable grams, PackedTable backoffs)
    {
        const int n = LetterCode.Count;
        _dense1 = dense;
        _dense2 = _dense1 + n;
        _dense3 = _dense2 + (n * n);
        _grams = grams;
        _backoffs = backoffs;
    }

    public const int DenseBytes = LetterCode.Count + (LetterCode.Count * LetterCode.Count) + (LetterCode.Count * LetterCode.Count * LetterCode.Count);

    /// <summary>The history at the start of a word: one edge.</summary>
    public const ulong WordStart = LetterCode.Edge;

    /// <summary>A key for the tables: the letters, last one lowest, and how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(ulong packed, int length) => ((ulong)length << 48) | (packed & ((1UL << (length * LetterCode.Bits)) - 1));

    /// <summary>The same by the dense orders alone.</summary>
    public int DenseCostSteps(ulong history, int length, int letter) =>
        length == 1 ? _dense2[Dense2(history, letter)] : _dense3[Dense3(history, letter)];

    /// <summary>
    /// −ln P(letter | history), in steps of <see cref="Quantizer.CostStep"/>. The history holds <paramref name="length"/>
    /// letters, at least one and at most Order − 1 of them used, the last one lowest.
    /// </summary>
    public int CostSteps(ulong history, int length, int letter)
    {
        length = Math.Min(length, Order - 1);
        if (length < DenseOrder)
        {
            return DenseCostSteps(history, length, letter);
        }

        Span<ulong> hashes = stackalloc ulong[HashesOfLetter];
        Hash(history, length, letter, hashes);
        return CostSteps(history, length, letter, hashes);
    }

    /// <summary>Hashes of what the cost of a letter is looked up by: the n-grams that end with it, then the contexts before it, each from <see cref="DenseOrder"/> letters before it on.</summary>
    private const int HashesOfLetter = 2 * HashedLengths;
    private const int HashedLengths = Order - DenseOrder;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Hash(ulong history, int length, int letter, Span<ulong> hashes)
    {
        ulong gram = (history << LetterCode.Bits) | (uint)letter;
        for (int n = DenseOrder; n <= length; n++)
        {
            hashes[n - DenseOrder] = PackedTable.Hash(Key(gram, n + 1));
            hashes[n - DenseOrder + HashedLengths] = PackedTable.Hash(Key(history, n));
        }
    }

    /// <summary>The cost of a letter behind <paramref name="length"/> others, DenseOrder of them at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CostSteps(ulong history, int length, int letter, ReadOnlySpan<ulong> hashes)
    {
        // The tables are closed under shortening, so the longest stored n-gram is found from below.
        int cost = _dense3[Dense3(history, letter)];
        int reached = DenseOrder;
        while (reached <= length)
        {
            int found = _grams.FindHash(hashes[reached - DenseOrder]);
            if (found == PackedTable.None)
            {
                break;
            }

            cost = found;
            reached++;
        }

        // Each context longer than the one used takes its share of what it has not seen.
        for (int context = reached; context <= length; context++)
        {
            int backoff = _backoffs.FindHash(hashes[context - DenseOrder + HashedLengths]);
            if (backoff == PackedTable.None)
            {
                break;
            }

            cost += backoff;
        }

        return cost;
    }

    /// <summary>The cost of a whole word, its end included, in steps of <see cref="Quantizer.CostStep"/>.</summary>
    public int WordSteps(ReadOnlySpan<char> word)
    {
        Prefix prefix = Prefix.Empty;
        Extend(ref prefix, word, int.MaxValue);
        return prefix.Steps + EndSteps(prefix);
    }

    /// <summary>What some letters of a word cost where they stand, in steps; counted no further than <paramref name="most"/>.</summary>
    public int Steps(ReadOnlySpan<char> word, int start, int end, int most)
    {
        ulong history = WordStart;
        for (int i = Math.Max(0, start - Order); i < start; i++)
        {
            history = (history << LetterCode.Bits) | (uint)LetterCode.Of(word[i]);
        }

        var prefix = new Prefix { History = history, Length = start + 1 };
        Extend(ref prefix, word[start..end], most);
        return prefix.Steps;
    }

    /// <summary>The beginning of a word: what its letters cost so far, and what the next one needs to know of them.</summary>
    public struct Prefix
    {
        public ulong History;

        /// <summary>Letters, and the edge before them.</summary>
        public int Length;
        public int Steps;

        public static Prefix Empty => new() { History = WordStart, Length = 1 };
    }

    /// <summary>Goes on with some letters; stops early once the whole costs more than <paramref name="most"/> steps.</summary>
    public void Extend(ref Prefix prefix, ReadOnlySpan<char> letters, int most)
    {
        // N-grams are fetched some letters ahead: their keys are known, only their memory is far away.
        const int ahead = 4;
        Span<ulong> hashes = stackalloc ulong[ahead * HashesOfLetter];
        ulong coming = prefix.History;
        int comingLength = prefix.Length;
        for (int i = 0; i < Math.Min(ahead, letters.Length); i++)
        {
            Fetch(ref coming, ref comingLength, LetterCode.Of(letters[i]), hashes.Slice(i * HashesOfLetter, HashesOfLetter));
        }

        for (int i = 0; i < letters.Length; i++)
        {
            int letter = LetterCode.Of(letters[i]);
            Span<ulong> own = hashes.Slice(i % ahead * HashesOfLetter, HashesOfLetter);
            int length = Math.Min(prefix.Length++, Order - 1);
            prefix.Steps += length < DenseOrder ? DenseCostSteps(prefix.History, length, letter) : CostSteps(prefix.History, length, letter, own);
            prefix.History = (prefix.History << LetterCode.Bits) | (uint)letter;
            if (prefix.Steps > most)
            {
                return;
            }

            if (i + ahead < letters.Length)
            {
                Fetch(ref coming, ref comingLength, LetterCode.Of(letters[i + ahead]), own);
            }
        }
    }

    /// <summary>Hashes what the next letter is looked up by, and fetches it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fetch(ref ulong history, ref int length, int letter, Span<ulong> hashes)
    {
        int used = Math.Min(length++, Order - 1);
        Hash(history, used, letter, hashes);
        for (int n = 0; n <= used - DenseOrder; n++)
        {
            _grams.PrefetchHash(hashes[n]);
            _backoffs.PrefetchHash(hashes[n + HashedLengths]);
        }

        history = (history << LetterCode.Bits) | (uint)letter;
    }

    /// <summary>The cost of a word ending here.</summary>
    public int EndSteps(in Prefix prefix) => CostSteps(prefix.History, prefix.Length, LetterCode.Edge);

    /// <summary>Fetches what <see cref="CostsByLength"/> and <see cref="CostBehindEdge"/> will read for a letter.</summary>
    public void Prefetch(ulong history, int length, int letter)
    {
        ulong gram = (history << LetterCode.Bits) | (uint)letter;
        for (int n = DenseOrder; n <= length; n++)
        {
            _grams.Prefetch(Key(gram, n + 1));
        }

        for (int n = DenseOrder - 1; n < Order - 1 && n <= length; n++)
        {
            // A word of n letters: they and the edge, code 0, before them.
            _grams.Prefetch(Key(gram & ((1UL << ((n + 1) * LetterCode.Bits)) - 1), n + 2));
        }
    }

    /// <summary>Fetches the shares that contexts leave to what was not seen behind them, for every letter.</summary>
    public void PrefetchBackoffs(ulong history, int length)
    {
        for (int n = DenseOrder; n <= length; n++)
        {
            _backoffs.Prefetch(Key(history, n));
        }

        for (int n = DenseOrder - 1; n < Order - 1 && n <= length; n++)
        {
            _backoffs.Prefetch(Key(history & ((1UL << (n * LetterCode.Bits)) - 1), n + 1));
        }
    }

    /// <summary>The costs of a letter behind 0, 1, … <paramref name="length"/> of the letters before it.</summary>
    public void CostsByLength(ulong history, int length, int letter, Span<int> costs)
    {
        costs[0] = _dense1[letter];
        ulong gram = (history << LetterCode.Bits) | (uint)letter;
        bool found = true;
        for (int n = 1; n <= length; n++)
        {
            if (n < DenseOrder)
            {
                costs[n] = n == 1 ? _dense2[Dense2(history, letter)] : _dense3[Dense3(history, letter)];
                continue;
            }

            int cost = found ? _grams.Find(Key(gram, n + 1)) : PackedTable.None;
            found = cost != PackedTable.None;
            if (!found)
            {
                int backoff = _backoffs.Find(Key(history, n));
                cost = costs[n - 1] + Math.Max(backoff, 0);
            }

            costs[n] = cost;
        }
    }

    /// <summary>The cost of a letter with <paramref name="before"/> letters and the edge of the word before it, where that is all there is.</summary>
    /// <param name="history">The letters before it.</param>
    /// <param name="before">How many of them belong to the word, fewer than Order − 1.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="shorter">Its cost behind those letters with no word edge before them.</param>
    public int CostBehindEdge(ulong history, int before, int letter, int shorter)
    {
        // The edge is code 0, so that shifting the foreign letters out leaves it in their place.
        ulong own = history & ((1UL << (before * LetterCode.Bits)) - 1);
        if (before + 1 < DenseOrder)
        {
            return before == 0 ? _dense2[Dense2(own, letter)] : _dense3[Dense3(own, letter)];
        }

        int cost = _grams.Find(Key((own << LetterCode.Bits) | (uint)letter, before + 2));
        return cost != PackedTable.None ? cost : shorter + Math.Max(_backoffs.Find(Key(own, before + 1)), 0);
    }

    private static int Dense2(ulong history, int letter) => ((int)(history & 0x3F) * LetterCode.Count) + letter;

    private static int Dense3(ulong history, int letter) =>
        (((int)((history >> LetterCode.Bits) & 0x3F) * LetterCode.Count) + (int)(history & 0x3F)) * LetterCode.Count + letter;
}
