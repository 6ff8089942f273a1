namespace Normalize.Transliteration;

/// <summary>Yes or no as a type: a kernel that is compiled for each has no branch for what its scheme does not have.</summary>
internal interface IConstant
{
    static abstract bool Value { get; }
}

internal readonly struct Yes : IConstant
{
    public static bool Value => true;
}

internal readonly struct No : IConstant
{
    public static bool Value => false;
}
