namespace Normalize.Evaluation.Soak;

/// <summary>What an entry point takes.</summary>
internal enum InputKind
{
    /// <summary>UTF-16, ill-formed now and then.</summary>
    Text,

    /// <summary>Bytes that were UTF-8 before they were mutated.</summary>
    Bytes,

    /// <summary>A file of a scheme.</summary>
    SchemeFile,
}

/// <summary>A public door of the library and what must hold behind it; a broken promise is an exception.</summary>
/// <param name="Name">As in the table of counts.</param>
/// <param name="Takes">What inputs are made for it.</param>
/// <param name="Run">Calls it and checks the laws.</param>
internal sealed record EntryPoint(string Name, InputKind Takes, Action<SoakInput> Run)
{
    public const int FullShare = 200;

    /// <summary>Inputs in a round of the soak.</summary>
    public int Share { get; init; } = FullShare;
}
