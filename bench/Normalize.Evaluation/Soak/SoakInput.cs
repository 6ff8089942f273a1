using System.Buffers;

namespace Normalize.Evaluation.Soak;

/// <summary>The input a worker is at, and its scratch. An input is made from its seed and number alone.</summary>
internal sealed class SoakInput
{
    private readonly Mutator<char> _text = SoakSeeds.Text();
    private readonly Mutator<byte> _bytes = SoakSeeds.Bytes();
    private readonly Mutator<char> _schemeFile = SoakSeeds.SchemeFiles();
    private byte[] _current = [];
    private int _length;

    /// <summary>What a law draws by chance, the same at every replay.</summary>
    public SoakRandom Random;

    /// <summary>The input of an entry point that takes text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The input of an entry point that takes bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _current.AsSpan(0, _length);

    public ReadOnlyMemory<byte> Memory => _current.AsMemory(0, _length);

    /// <summary>In code units of the entry point: UTF-16 or bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Whether a second run of the last input changed nothing; null: nobody looked.</summary>
    public bool? IsSettled { get; set; }

    public ArrayBufferWriter<char> Chars { get; } = new();

    public ArrayBufferWriter<byte> Output { get; } = new();

    public void Make(int seed, long number, InputKind kind)
    {
        Random = new SoakRandom(seed, number);
        Text = "";
        _length = 0;
        IsSettled = null;
        Chars.ResetWrittenCount();
        Output.ResetWrittenCount();
        switch (kind)
        {
            case InputKind.Bytes:
                ReadOnlySpan<byte> bytes = _bytes.Next(ref Random);
                if (_current.Length < bytes.Length)
                {
                    _current = new byte[bytes.Length];
                }

                bytes.CopyTo(_current);
                Length = _length = bytes.Length;
                break;
            case InputKind.Text:
                Text = _text.Next(ref Random).ToString();
                Length = Text.Length;
                break;
            default:
                Text = _schemeFile.NextWhole(ref Random).ToString();
                Length = Text.Length;
                break;
        }
    }

    /// <summary>The input as code that makes it again.</summary>
    public override string ToString() => _length > 0 ? $"bytes {Convert.ToHexString(Bytes)}" : $"UTF-16 {string.Concat(Text.Select(c => c is > ' ' and < '\x7F' and not '\\' or ' ' ? $"{c}" : $"\\u{(int)c:X4}"))}";
}
