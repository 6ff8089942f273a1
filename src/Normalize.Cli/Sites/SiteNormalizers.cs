using System.Collections.Concurrent;
using Normalize.Cli.Json;

namespace Normalize.Cli.Sites;

/// <summary>A normalizer for each site of a crawl, or without a profile one for all; thread-safe.</summary>
internal sealed class SiteNormalizers(Func<Normalizer> create, SiteProfile? profile)
{
    // They share everything but a few buffers; beyond this many sites at a time they are made anew.
    private const int MaxKept = 1024;

    // Built for the first record: opening the word model is most of what a start costs.
    private readonly Lazy<Normalizer> _common = new(create);
    private readonly ConcurrentDictionary<string, Normalizer> _kept = new(StringComparer.Ordinal);

    /// <summary>The normalizer for a record.</summary>
    public Normalizer For(ReadOnlySpan<byte> line, in JsonRecord record)
    {
        if (profile is null || SiteOf.Record(line, record) is not { } site || !profile.Knows(site))
        {
            return _common.Value;
        }

        if (_kept.Count >= MaxKept)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd(site, static (name, made) => made.common.ForSite(made.profile, name), (common: _common.Value, profile));
    }
}
