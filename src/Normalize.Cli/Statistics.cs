using System.Globalization;

namespace Normalize.Cli;

/// <summary>Counts by rule, added up over records.</summary>
internal sealed class Statistics
{
    private readonly Dictionary<string, long> _rules = [];

    public long Records { get; private set; }

    public long Changed { get; private set; }

    public long IllFormed { get; private set; }

    public void Add(NormalizationResult result, int illFormed)
    {
        Records++;
        IllFormed += illFormed;
        Changed += result.Edits.Count > 0 || illFormed > 0 ? 1 : 0;
        foreach (Edit edit in result.Edits)
        {
            foreach (string rule in edit.Rule.Split('+'))
            {
                _rules[rule] = _rules.GetValueOrDefault(rule) + 1;
            }
        }
    }

    public void Add(Statistics other)
    {
        if (other.Records == 0)
        {
            // Nothing was counted: --stats is off.
            return;
        }

        Records += other.Records;
        Changed += other.Changed;
        IllFormed += other.IllFormed;
        foreach ((string rule, long count) in other._rules)
        {
            _rules[rule] = _rules.GetValueOrDefault(rule) + count;
        }
    }

    public void Write(TextWriter error)
    {
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"records {Records}, changed {Changed}, ill-formed sequences {IllFormed}"));
        foreach ((string rule, long count) in _rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,10}  {rule}"));
        }
    }
}
