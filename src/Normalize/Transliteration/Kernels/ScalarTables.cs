using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>What the scalar kernels know of one encoding.</summary>
internal sealed class ScalarTables
{
    public ScalarTables(ForwardRules rules, Func<OutputForm, bool> fits, Func<OutputForm, PackedForm> pack)
    {
        Letters = LetterTable.Build(rules, fits, pack);
        foreach ((char sign, OutputForm form) in rules.Signs.Where(s => s.Key < Signs.Length && s.Key != ':' && fits(s.Value)))
        {
            Signs[sign] = pack(form);
        }

        if (rules.Mark is { } mark && fits(mark))
        {
            Mark = pack(mark);
        }
    }

    /// <summary>What each letter of U+0400..U+04FF gives.</summary>
    public LetterEntry[] Letters { get; }

    /// <summary>What ASCII signs give; empty for those that stay, or are for the rules.</summary>
    public PackedForm[] Signs { get; } = new PackedForm[128];

    /// <summary>The mark before some words; empty without one, or when it is for the rules.</summary>
    public PackedForm Mark { get; }
}
