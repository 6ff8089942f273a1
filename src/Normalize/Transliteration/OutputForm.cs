using System.Text;

namespace Normalize.Transliteration;

/// <summary>What a letter becomes, ready in both encodings.</summary>
internal sealed class OutputForm
{
    public OutputForm(string text)
    {
        Text = text;
        Utf8 = Encoding.UTF8.GetBytes(text);
    }

    public static OutputForm Empty { get; } = new("");

    public string Text { get; }

    public byte[] Utf8 { get; }
}
