namespace Normalize;

/// <summary>Which way a scheme is used.</summary>
public enum TransliterationDirection
{
    /// <summary>From Kazakh Cyrillic into the scheme.</summary>
    Forward,

    /// <summary>From the scheme back into Kazakh Cyrillic.</summary>
    Reverse,
}
