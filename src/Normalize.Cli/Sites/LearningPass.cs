using Normalize.Cli.CommandLine;
using Normalize.Cli.Json;
using Normalize.Cli.Lines;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Sites;

/// <summary>
/// The first of two passes over a crawl. Records that are damaged or do not name their site teach nothing; the second pass says
/// what is wrong with them.
/// </summary>
internal sealed class LearningPass(Settings settings)
{
    private readonly SiteLearner _learner = new();

    // The pages are to be seen as the stage will see them: mended, not yet stripped or transliterated.
    private readonly Normalizer _before = new(settings.Normalizer with { Strip = false, To = null });

    public SiteProfile Run(Func<Stream> standardInput)
    {
        foreach (string name in settings.Files.Count == 0 ? [Input.StandardInput] : settings.Files)
        {
            using Stream input = Input.Open(name, standardInput);
            var reader = new LineReader(input, (byte)'\n', settings.MaxRecord, eager: false);
            var filter = new Observer(this, settings.Field);
            while (reader.Read() is { } batch)
            {
                batch.Run(filter);
            }
        }

        return _learner.ToProfile();
    }

    private sealed class Observer(LearningPass pass, string field) : ILineFilter
    {
        public void Run(ReadOnlySpan<byte> line, LineContext context)
        {
            ReadOnlySpan<byte> body = line.StartsWith("\uFEFF"u8) ? line[3..] : line;
            if (body.IndexOfAnyExcept(" \t\r"u8) >= 0
                && JsonRecord.TryLocate(body, field, out JsonRecord record, out _)
                && SiteOf.Record(body, record) is { } site)
            {
                pass._learner.Observe(site, pass._before.Normalize(JsonString.Read(body[record.Text][1..^1]).Text));
            }
        }
    }
}
