namespace Normalize;

/// <summary>t</summary>
public static class BoilerplateKinds
{
    /// <summary>t</summary>
    public static string ToWireName(BoilerplateKind kind) => kind.ToString();
}
