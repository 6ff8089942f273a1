using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Transliteration;

/// <summary>What a scheme asks of a letter's neighbours, as a type: <see cref="Utf8RowKernel"/> is compiled for each.</summary>
internal interface INeighbours
{
    /// <summary>The letter before may matter.</summary>
    static abstract bool Matter { get; }

    /// <summary>Some runs of letters are mapped as a whole.</summary>
    static abstract bool MakeRuns { get; }
}

internal readonly struct NoNeighbours : INeighbours
{
    public static bool Matter => false;

    public static bool MakeRuns => false;
}

internal readonly struct LettersBefore : INeighbours
{
    public static bool Matter => true;

    public static bool MakeRuns => false;
}

internal readonly struct Runs : INeighbours
{
    public static bool Matter => true;

    public static bool MakeRuns => true;
}

/// <summary>The letters that matter to their neighbours, in registers.</summary>
internal readonly struct RowNeighbours<T>
    where T : struct, IByteVector<T>
{
    private readonly LetterRows.Set<T> _affects;
    private readonly LetterRows.Set<T> _triggers;
    private readonly LetterRows.Set<T> _beginsRun;
    private readonly LetterRows.Set<T> _goesOnInRun;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowNeighbours(LetterRows rows)
    {
        _affects = new(rows.With(LetterTraits.Affects));
        _triggers = new(rows.With(LetterTraits.Triggers));
        _beginsRun = new(rows.With(LetterTraits.BeginsRun));
        _goesOnInRun = new(rows.With(LetterTraits.GoesOnInRun));
    }

    /// <summary>Not zero at letters that make a following one change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Affecting(LetterRows.Letter<T> letter) => letter.Find(_affects);

    /// <summary>Not zero at letters that change behind those.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Changing(LetterRows.Letter<T> letter) => letter.Find(_triggers);

    /// <summary>A bit for each letter that may begin a run; of the last ones of the block that is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Runs(LetterRows.Letter<T> letter) =>
        T.NotZero(letter.Find(_beginsRun)) & ((T.NotZero(letter.Find(_goesOnInRun)) >> 2) | (3UL << (T.Count - 2)));

    /// <summary>For a block that begins behind a letter: not zero there if it makes the next one change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Before(VectorTables tables, ulong affects)
    {
        ref byte inside = ref MemoryMarshal.GetArrayDataReference(tables.Inside);
        return affects == 0 ? default : T.AndNot(T.Load(ref inside, (nuint)(64 + 1 - T.Count)), T.Load(ref inside, (nuint)(64 + 2 - T.Count)));
    }
}
