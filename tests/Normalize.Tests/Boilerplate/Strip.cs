using Normalize.Boilerplate;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Tests.Boilerplate;

/// <summary>Runs the stage alone on one text.</summary>
internal static class Strip
{
    public static BoilerplateStage Stage { get; } = new(RuleSet.Default);

    public static string Text(string page, BoilerplateStage? stage = null)
    {
        var edits = new EditBuilder();
        (stage ?? Stage).Run(page, edits);
        return Apply(page, edits);
    }

    public static PageFindings Findings(string page)
    {
        var findings = new PageFindings();
        Stage.Run(page, new EditBuilder(), findings);
        return findings;
    }

    public static string Apply(string page, EditBuilder edits)
    {
        var target = new char[page.Length + edits.Delta];
        edits.Apply(page, target);
        return new string(target);
    }
}
