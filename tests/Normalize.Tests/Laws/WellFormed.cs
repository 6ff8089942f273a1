namespace Normalize.Tests.Laws;

/// <summary>Whether UTF-16 is well-formed: no surrogate without its other half.</summary>
internal static class WellFormed
{
    public static bool Is(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
