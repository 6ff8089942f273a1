using System.Buffers;
using System.CommandLine;
using System.Text;
using Normalize.Cli.Json;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Listing;

/// <summary>The verbs that list what there is, one a line.</summary>
internal static class Lists
{
    public static Command Schemes(StandardStreams streams) => List(
        "schemes",
        "List the transliteration schemes, one a line",
        streams,
        () => TransliterationScheme.All.Select(scheme => new[] { ("id", scheme.Id), ("name", scheme.Name), ("status", scheme.Status) }));

    public static Command Rules(StandardStreams streams) => List(
        "rules",
        "List the rules, one a line",
        streams,
        () => RuleCatalog.All.Select(rule => new[]
        {
            ("id", rule.Id),
            ("safety", rule.Safety.ToString().ToLowerInvariant()),
            ("summary", rule.Summary),
            ("caveat", rule.Caveat),
            ("before", rule.Before),
            ("after", rule.After),
        }));

    private static Command List(string name, string description, StandardStreams streams, Func<IEnumerable<(string Name, string Value)[]>> rows)
    {
        var format = new Option<string>("--format") { Description = "text: tab-separated; json: one array", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(name, description) { format };
        command.SetAction(parsed =>
        {
            var output = new ArrayBufferWriter<byte>();
            if (parsed.GetValue(format) == "json")
            {
                WriteJson(rows(), output);
            }
            else
            {
                foreach ((string Name, string Value)[] row in rows())
                {
                    // The first three say what there is; --format json has the rest.
                    Encoding.UTF8.GetBytes(string.Join('\t', row.Take(3).Select(cell => cell.Value)) + "\n", output);
                }
            }

            using Stream stream = streams.Output();
            stream.Write(output.WrittenSpan);
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteJson(IEnumerable<(string Name, string Value)[]> rows, ArrayBufferWriter<byte> output)
    {
        string separator = "[\n";
        foreach ((string Name, string Value)[] row in rows)
        {
            output.Write(Encoding.ASCII.GetBytes(separator));
            separator = ",\n";
            for (int i = 0; i < row.Length; i++)
            {
                output.Write(i == 0 ? "{"u8 : ","u8);
                JsonString.Write(row[i].Name, output);
                output.Write(":"u8);
                JsonString.Write(row[i].Value, output);
            }

            output.Write("}"u8);
        }

        output.Write("\n]\n"u8);
    }
}
