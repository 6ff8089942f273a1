using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using static Normalize.Language.ModelFile;

namespace Normalize.Language;

/// <summary>
/// What the house knows about Kazakh words: which forms there are and how often, which follow which, how letters follow
/// letters in forms never seen. One embedded file, used where the runtime maps it; look-ups allocate nothing and may come
/// from any thread. All costs are −ln of a probability.
/// </summary>
internal sealed unsafe class WordModel
{
    /// <summary>Bytes of a word's record: count, share capitalised, share left to words not seen behind it, flags.</summary>
    public const int WordBytes = 4;

    /// <summary>Letters of the longest word that is stored or looked for.</summary>
    public const int LongestWord = 34;

    private const string Resource = "model/kazakh.model";

    private static readonly Lazy<WordModel> s_default = new(OpenEmbedded);
    private static readonly float[] s_yes = OfEachByte(static q => -MathF.Log(Quantizer.ToProbability(q)));
    private static readonly float[] s_no = OfEachByte(static q => -MathF.Log(1 - Quantizer.ToProbability(q)));
    private static readonly float[] s_counts = OfEachByte(Quantizer.ToCount);

    private static readonly float[] s_countCosts = OfEachByte(static q => -MathF.Log(MathF.Max(s_counts[q] - CountDiscount, 0.3f)));

    // Keeps the memory alive that the pointers below look into.
    private readonly object _owner;
    private readonly WordGraph _graph;
    private readonly FingerprintSet _soundWords;
    private readonly FingerprintSet _rareWords;
    private readonly FingerprintSet _wordHalves;
    private readonly LetterModel _letters;
    private readonly LetterModel _names;
    private readonly byte* _words;
    private readonly byte* _specials;
    private readonly byte* _spaces;
    private readonly PackedTable _bigrams;
    private readonly PackedTable _stemPairs;
    private readonly PackedTable _classPairs;
    private readonly PackedTable _classBackoffs;
    private readonly float _total;
    private readonly float _totalCost;
    private readonly float _letterShareCost;
    private readonly float _listed;
    private readonly float _listedTwice;

    private WordModel(object owner, byte* data, long length)
    {
        _owner = owner;
        (nint Start, long Length)[] sections = ModelFile.Open(data, length);
        byte* At(Section section) => (byte*)sections[(int)section].Start;
        PackedTable Table(Section section) => new(At(section), sections[(int)section].Length);
        FingerprintSet Set(Section section) => new(At(section), sections[(int)section].Length);

        _graph = new WordGraph(At(Section.Graph));
        _soundWords = Set(Section.SoundWords);
        _rareWords = Set(Section.RareWords);
        _wordHalves = Set(Section.WordHalves);
        WordCount = (int)(sections[(int)Section.Words].Length / WordBytes);
        _words = At(Section.Words);
        _letters = new LetterModel(At(Section.LettersDense), Table(Section.LetterGrams), Table(Section.LetterBackoffs));
        _names = new LetterModel(At(Section.Names), default, default);
        _stemPairs = Table(Section.StemPairs);
        _bigrams = Table(Section.Bigrams);
        _classPairs = Table(Section.ClassPairs);
        _classBackoffs = Table(Section.ClassBackoffs);
        _specials = At(Section.Specials);
        _spaces = At(Section.Spaces);
        float* parameters = (float*)At(Section.Parameters);
        _total = parameters[0];
        _totalCost = MathF.Log(_total);
        _letterShareCost = -MathF.Log(parameters[1]);
        _listed = parameters[2];
        _listedTwice = parameters[3];
    }

    /// <summary>Flags of a word's record.</summary>
    [Flags]
    public enum WordFlags : byte
    {
        None = 0,

        /// <summary>One trusted word list has it.</summary>
        Listed = 1,

        /// <summary>Two or more trusted word lists have it.</summary>
        ListedTwice = 2,

        /// <summary>A suffix that is written behind a hyphen, a figure or a quotation mark far more often than alone.</summary>
        Bound = 4,
    }

    /// <summary>The model that ships with the library.</summary>
    public static WordModel Default => s_default.Value;

    /// <summary>The words as a graph, for searches that build words letter by letter.</summary>
    public ref readonly WordGraph Graph => ref _graph;

    /// <summary>The words that need no second look, by <see cref="WordKeys.Of(ReadOnlySpan{char})"/>, tagged as halves of words.</summary>
    public ref readonly FingerprintSet SoundWords => ref _soundWords;

    /// <summary>The words that need none but for what they make together with the word before them, by the same keys.</summary>
    public ref readonly FingerprintSet RareWords => ref _rareWords;

    /// <summary>The pairs of sound words that need a second look, because they may be one word, by <see cref="WordKeys.OfPair"/>.</summary>
    public ref readonly FingerprintSet WordHalves => ref _wordHalves;

    /// <summary>The letter n-grams.</summary>
    public ref readonly LetterModel Letters => ref _letters;

    /// <summary>The letter n-grams of names alone, of the dense orders only: see <see cref="LetterModel.DenseCostSteps"/>.</summary>
    public ref readonly LetterModel Names => ref _names;

    /// <summary>Words have the numbers 0 to WordCount − 1; special tokens follow (<see cref="SpecialId"/>).</summary>
    public int WordCount { get; }

    /// <summary>Opens a model that lies in an array; for tests and evaluation of other models.</summary>
    /// <exception cref="InvalidDataException">Not a model, another version, cut short or changed.</exception>
    public static WordModel Open(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        byte[] pinned = GC.AllocateUninitializedArray<byte>(file.Length, pinned: true);
        file.CopyTo(pinned, 0);
        return new WordModel(pinned, (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned)), pinned.Length);
    }

    /// <summary>The number of a special token of <see cref="TokenClass"/>.</summary>
    public int SpecialId(int special) => WordCount + special;

    /// <summary>The number of a word, or -1. Capitals count as small letters.</summary>
    public int Find(ReadOnlySpan<char> word) => _graph.Walk(word).WordId;

    /// <summary>About how often a word was seen in the training text; 0 for words known from lists only and for unknown ones.</summary>
    public float Count(int id) => id < 0 ? 0 : s_counts[_words[id * WordBytes]];

    /// <summary>The cost of a known word by its count and the word lists, its letters left aside.</summary>
    public float CountCost(int id) => s_countCosts[_words[id * WordBytes]] + _totalCost;

    /// <summary>No word has a lower <see cref="CountCost"/>.</summary>
    public float LeastCountCost => s_countCosts[^1] + _totalCost;

    /// <summary>The cost of a word being capitalised, or not, inside a sentence.</summary>
    public float CaseCost(int id, bool capitalised) => (capitalised ? s_yes : s_no)[_words[(id * WordBytes) + 1]];

    public WordFlags Flags(int id) => id < 0 ? WordFlags.None : (WordFlags)_words[(id * WordBytes) + 3];

    /// <summary>The cost of a letter behind a history, in steps of <see cref="Quantizer.CostStep"/>.</summary>
    public int LetterCostSteps(ulong history, int length, int letter) => Letters.CostSteps(history, length, letter);

    /// <summary>The cost of a form by its letters alone, the end of the word included.</summary>
    public float LetterCost(ReadOnlySpan<char> word) => Letters.WordSteps(word) * Quantizer.CostStep;

    /// <summary>What an unknown form costs at least once its first letters cost this much.</summary>
    public float UnknownCost(float letterCost) => letterCost + _letterShareCost;

    /// <summary>The most its letters may cost, in steps, for an unknown form to cost less than <paramref name="cost"/>; no less than that.</summary>
    public int MostSteps(float cost) => (int)Math.Clamp(MathF.Ceiling((cost - _letterShareCost) / Quantizer.CostStep) + 1, 0, int.MaxValue / 2);

    /// <summary>Asks for the record of a word, which its cost is read from.</summary>
    public void PrefetchWord(int id)
    {
        if (Sse.IsSupported && id >= 0)
        {
            Sse.Prefetch0(_words + (id * WordBytes));
        }
    }

    /// <summary>The cost of a form without context: its count, its letters and the word lists together.</summary>
    /// <param name="id">Its number, or -1.</param>
    /// <param name="letterCost">Its <see cref="LetterCost"/>.</param>
    public float WordCost(int id, float letterCost)
    {
        if (id < 0)
        {
            return letterCost + _letterShareCost;
        }

        float probability = MathF.Exp(-letterCost - _letterShareCost);
        float count = s_counts[_words[id * WordBytes]];
        probability += MathF.Max(count - CountDiscount, 0) / _total;
        WordFlags flags = Flags(id);
        probability += (flags & WordFlags.ListedTwice) != 0 ? _listedTwice : (flags & WordFlags.Listed) != 0 ? _listed : 0;
        return probability > 0 ? -MathF.Log(probability) : letterCost + _letterShareCost;
    }

    /// <summary>The cost of a form without context.</summary>
    public float WordCost(ReadOnlySpan<char> word) => WordCost(Find(word), LetterCost(word));

    /// <summary>The cost of a special token without context.</summary>
    public float SpecialCost(int special) => Quantizer.ToCost(_specials[special * 2]);

    /// <summary>−ln of the discounted share of <paramref name="id"/> among what was seen behind <paramref name="previous"/>; +∞ when not seen.</summary>
    public float BigramCost(int previous, int id)
    {
        int found = previous < 0 || id < 0 ? PackedTable.None : _bigrams.Find(BigramKey(previous, id));
        return found < 0 ? float.PositiveInfinity : Quantizer.ToCost((byte)found);
    }

    /// <summary>The cost of leaving the word pairs for the single word behind <paramref name="previous"/>.</summary>
    public float BackoffCost(int previous) =>
        previous < 0 ? 0 : previous < WordCount ? Quantizer.ToCost(_words[(previous * WordBytes) + 2]) : previous < WordCount + TokenClass.SpecialCount ? Quantizer.ToCost(_specials[((previous - WordCount) * 2) + 1]) : HyphenBackoff(previous);

    /// <summary>What the class tables have on a context, looked up once for all the classes that may follow it.</summary>
    public readonly struct ClassContext
    {
        internal readonly ulong Pair;
        internal readonly ulong Single;
        internal readonly float PairRest;
        internal readonly float SingleRest;

        internal ClassContext(ulong pair, float pairRest, ulong single, float singleRest)
        {
            Pair = pair;
            PairRest = pairRest;
            Single = single;
            SingleRest = singleRest;
        }
    }

    /// <summary>Opens a context of <see cref="TokenClass.Context"/>.</summary>
    public ClassContext OpenContext(ulong context)
    {
        ulong pair = 0;
        float pairRest = 0;
        if (TokenClass.IsPair(context))
        {
            int left = _classBackoffs.Find(context);
            if (left >= 0)
            {
                pair = PackedTable.Hash(context);
                pairRest = Quantizer.ToLogRatio((byte)left);
            }

            context = TokenClass.Shorter(context);
        }

        int rest = _classBackoffs.Find(context);
        return new ClassContext(pair, pairRest, rest >= 0 ? PackedTable.Hash(context) : 0, rest >= 0 ? Quantizer.ToLogRatio((byte)rest) : 0);
    }

    /// <summary>Fetches what <see cref="OpenContext"/> will read.</summary>
    public void Prefetch(ulong context)
    {
        _classBackoffs.Prefetch(TokenClass.Shorter(context));
        if (TokenClass.IsPair(context))
        {
            _classBackoffs.Prefetch(context);
        }
    }

    /// <summary>ln of how much more likely a class is behind a context than anywhere.</summary>
    public float LogRatio(in ClassContext context, uint tokenClass)
    {
        float total = 0;
        if (context.Pair != 0)
        {
            int pair = _classPairs.Find(context.Pair + tokenClass);
            if (pair >= 0)
            {
                return Quantizer.ToLogRatio((byte)pair);
            }

            total = context.PairRest;
        }

        if (context.Single != 0)
        {
            int single = _classPairs.Find(context.Single + tokenClass);
            total += single >= 0 ? Quantizer.ToLogRatio((byte)single) : context.SingleRest;
        }

        return MathF.Max(total, Quantizer.RatioFloor);
    }

    /// <summary>ln of how much more often two stems stand side by side than by chance; 0 for pairs that do not stand out.</summary>
    public float StemRatio(uint first, uint second)
    {
        int found = first == 0 || second == 0 ? PackedTable.None : _stemPairs.Find(TokenClass.StemPair(first, second));
        return found < 0 ? 0 : Quantizer.ToLogRatio((byte)found);
    }

    /// <summary>The cost of a space, or of none, between these types (<see cref="TokenType"/>).</summary>
    public float SpaceCost(int left, int right, bool space) => (space ? s_yes : s_no)[_spaces[(left * TokenType.RightCount) + right]];

    /// <summary>The number that stands for a word with a hyphen behind it, as the previous token of a bigram.</summary>
    public static int WithHyphen(int id) => id < 0 ? -1 : id + HyphenOffset;

    /// <summary>True for the numbers of words, false for those of special tokens and of words behind a hyphen.</summary>
    public bool IsWord(int id) => (uint)id < (uint)WordCount;

    /// <summary>True if the compound of the two words was seen with a hyphen.</summary>
    public bool IsHyphenated(int first, int second) => first >= 0 && second >= 0 && _bigrams.Find(BigramKey(first + HyphenOffset, second)) >= 0;

    /// <summary>True if compounds with a hyphen behind the word were seen.</summary>
    public bool IsHyphenated(int first) => first >= 0 && _bigrams.Find(BigramKey(first + HyphenOffset, BackoffEntry)) >= 0;

    public const int HyphenOffset = 1 << 24;

    /// <summary>Taken from every count of a word before it becomes a share (prototype: .6 to .9 measured alike).</summary>
    public const float CountDiscount = 0.7f;

    public static ulong BigramKey(int previous, int id) => ((ulong)(uint)previous << 32) | (uint)id;

    public static ulong ClassKey(ulong context, uint tokenClass) => PackedTable.Hash(context) + tokenClass;

    /// <summary>As the second token of a bigram: the share that words not seen behind this hyphen keep.</summary>
    public const int BackoffEntry = -1;

    private float HyphenBackoff(int previous)
    {
        int found = _bigrams.Find(BigramKey(previous, BackoffEntry));
        return found < 0 ? 0 : Quantizer.ToCost((byte)found);
    }

    private static float[] OfEachByte(Func<byte, float> value)
    {
        // A loop: a query would cost more to compile than all of them to run, at each start.
        var values = new float[256];
        for (int q = 0; q < values.Length; q++)
        {
            values[q] = value((byte)q);
        }

        return values;
    }

    private static WordModel OpenEmbedded()
    {
        Stream? stream = typeof(WordModel).Assembly.GetManifestResourceStream(Resource);
        return stream switch
        {
            null => throw new InvalidDataException($"The resource {Resource} is missing from the assembly."),
            UnmanagedMemoryStream mapped => new WordModel(mapped, mapped.PositionPointer, mapped.Length),
            _ => throw new InvalidDataException($"The resource {Resource} is not mapped into memory."),
        };
    }
}
