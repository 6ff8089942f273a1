using System.Buffers;
using Normalize.Boilerplate;
using Normalize.Edits;
using Normalize.Transliteration;

namespace Normalize;

/// <summary>
/// Text through the rooms, one way: characters, spacing, boilerplate, transliteration. Built once from options; immutable
/// and thread-safe. Offsets are UTF-16 code units. Any text is accepted, unpaired surrogates included; nothing is thrown
/// because of what a text holds.
/// </summary>
public sealed partial class Normalizer
{
    private readonly StageGroup[] _groups;
    private readonly ScratchPool<Workspace> _workspaces = new();

    /// <summary>Builds the stages the options ask for.</summary>
    /// <exception cref="ArgumentException">The options name a rule that does not exist.</exception>
    public Normalizer(NormalizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _groups = StageFactory.Create(options);
    }

    private Normalizer(NormalizerOptions options, StageGroup[] groups)
    {
        Options = options;
        _groups = groups;
    }

    /// <summary>What this instance does.</summary>
    public NormalizerOptions Options { get; }

    /// <summary>
    /// The same for pages of one site of a crawl: besides, what <paramref name="profile"/> saw repeat across the pages of
    /// <paramref name="site"/> is stripped; titles and sentences of the body stay. Cheap: everything is shared with this instance.
    /// Without stripping among the options, or for a site that is not in the profile, the same as this instance.
    /// </summary>
    public Normalizer ForSite(SiteProfile profile, string site)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(site);
        return profile.Knows(site) && Options.Strip
            ? new Normalizer(Options, [.. _groups.Select(g => g with { Rows = [.. g.Rows.Select(r => r with { Stages = [.. r.Stages.Select(s => s is BoilerplateStage strip ? strip.ForSite(profile, site) : s)] })] })])
            : this;
    }

    /// <summary>The normalised text; the same instance when there is nothing to change. Linear in the length of the text.</summary>
    public string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Workspace work = Rent();
        try
        {
            return Run(text, work) ? work.Text.ToString() : text;
        }
        finally
        {
            Return(work);
        }
    }

    /// <summary>Appends the normalised text to <paramref name="destination"/>.</summary>
    public void Normalize(ReadOnlySpan<char> text, IBufferWriter<char> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Workspace work = Rent();
        try
        {
            destination.Write(Run(text, work) ? work.Text : text);
        }
        finally
        {
            Return(work);
        }
    }

    /// <summary>The same text as <see cref="Normalize(string)"/>, with every change, what was stripped, and what the page says about itself.</summary>
    public NormalizationResult NormalizeAndExplain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Workspace work = Rent();
        try
        {
            EditList all = EditList.Identity(text.Length);
            var findings = new PageFindings();
            work.Start(text.Length);
            ReadOnlySpan<char> current = text;
            for (var walk = new StageWalk(_groups, work); walk.MoveNext(current);)
            {
                if (walk.Stage is IPageStage page)
                {
                    work.Edits.Clear();
                    page.Run(current, work.Edits, findings);
                    findings.MapToSource(all);
                }
                else
                {
                    walk.Run(current);
                }

                if (work.Edits.Count > 0)
                {
                    all = all.Then(work.Edits.ToEditList(current));
                    current = work.Apply(current);
                }
            }

            string result = all.Count == 0 ? text : current.ToString();
            return new NormalizationResult(text, result, all, findings.Metadata, findings.Spans);
        }
        finally
        {
            Return(work);
        }
    }

    private bool Run(ReadOnlySpan<char> text, Workspace work)
    {
        work.Start(text.Length);
        ReadOnlySpan<char> current = text;
        for (var walk = new StageWalk(_groups, work); walk.MoveNext(current);)
        {
            if (walk.Stage is TransliterationStage { Direct: { } transliterator } && !current.ContainsAnyInRange('\uD800', '\uDFFF'))
            {
                // Surrogates go the way of edits, which leaves unpaired ones as they are.
                current = work.Rewrite(current, transliterator);
                continue;
            }

            walk.Run(current);
            if (work.Edits.Count > 0)
            {
                current = work.Apply(current);
            }
        }

        return work.Generation > 0;
    }

    private Workspace Rent() => _workspaces.TryRent() ?? new Workspace();

    private void Return(Workspace work)
    {
        work.Release();
        _workspaces.Return(work);
    }
}
