namespace Normalize.Transliteration;

/// <summary>A form of up to eight bytes and how many units it is, to be written with one store.</summary>
internal readonly record struct PackedForm(ulong Bytes, int Length)
{
    public const int MaxLength = 8;

    public static bool Fits(OutputForm form) => form.Utf8.Length <= MaxLength;

    /// <summary>UTF-8; what does not fit is not asked for.</summary>
    public static PackedForm Of(OutputForm form)
    {
        ulong packed = 0;
        for (int i = 0; i < form.Utf8.Length; i++)
        {
            packed |= (ulong)form.Utf8[i] << (8 * i);
        }

        return new PackedForm(packed, form.Utf8.Length);
    }

    public static bool FitsUtf16(OutputForm form) => form.Text.Length <= MaxLength / sizeof(char);

    /// <summary>UTF-16, with the length in code units.</summary>
    public static PackedForm OfUtf16(OutputForm form)
    {
        ulong packed = 0;
        for (int i = 0; i < form.Text.Length; i++)
        {
            packed |= (ulong)form.Text[i] << (16 * i);
        }

        return new PackedForm(packed, form.Text.Length);
    }
}
