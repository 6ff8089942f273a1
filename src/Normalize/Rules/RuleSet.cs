namespace Normalize.Rules;

/// <summary>Which rules are on; built once from the options, then shared.</summary>
internal sealed class RuleSet
{
    private readonly Safety _maxSafety;
    private readonly HashSet<string> _disabled;
    private readonly HashSet<string> _enabled;

    public RuleSet(Safety maxSafety, IEnumerable<string>? disabled = null, IEnumerable<string>? enabled = null)
    {
        _maxSafety = maxSafety;
        _disabled = new HashSet<string>(disabled ?? [], StringComparer.Ordinal);
        _enabled = new HashSet<string>(enabled ?? [], StringComparer.Ordinal);
    }

    /// <summary>The rules that are on when nobody chooses.</summary>
    public static RuleSet Default { get; } = new(Safety.Conservative);

    /// <summary>A rule is on when it was asked for by name, or is safe enough, and was not switched off.</summary>
    public bool IsEnabled(Rule rule) =>
        !_disabled.Contains(rule.Id) && (rule.Safety <= _maxSafety || _enabled.Contains(rule.Id));
}
