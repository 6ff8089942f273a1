using System.Buffers;
using System.Globalization;
using System.Text;
using Normalize.Cli.Json;
using Normalize.Cli.Report;

namespace Normalize.Cli.Detect;

/// <summary>What is known of one record, for people and for programs.</summary>
internal sealed record Finding(string Name, string Encoding, bool HasByteOrderMark, int IllFormed, ScriptCounts Script, string? Scheme, int Changes, IReadOnlyDictionary<string, long> Rules, IReadOnlyDictionary<string, long> Boilerplate)
{
    public static Finding Of(ReportDocument document)
    {
        NormalizationResult result = document.Result;
        ScriptCounts script = ScriptCounts.Of(result.Source);
        TransliterationScheme? scheme = script.Name is "latin" or "arabic" ? SchemeDetector.Detect(result.Source) : null;
        return new Finding(
            document.Name,
            document.Encoding,
            document.HasByteOrderMark,
            document.IllFormed.Count,
            script,
            scheme?.Id,
            result.Edits.Count + document.IllFormed.Count,
            Counts(result.Edits.SelectMany(edit => edit.Rule.Split('+'))),
            Counts(result.Boilerplate.Select(span => BoilerplateKinds.ToWireName(span.Kind))));
    }

    /// <summary>A line of facts, then a line for each rule that found something.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        string mark = HasByteOrderMark ? " (BOM)" : "";
        string scheme = Scheme is null ? "" : $", {Scheme}";
        string bytes = IllFormed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {IllFormed} ill-formed");
        text.Append(CultureInfo.InvariantCulture, $"{Name}: {Encoding}{mark}{bytes}, {Script.Name}{scheme}, {Changes} to change\n");
        foreach ((string rule, long count) in Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"{count,10}  {rule}\n");
        }

        return text.ToString();
    }

    public void WriteJson(IBufferWriter<byte> output)
    {
        output.Write("{\"name\":"u8);
        JsonString.Write(Name, output);
        output.Write(",\"encoding\":"u8);
        JsonString.Write(Encoding, output);
        RecordExtras.Ascii(output, $",\"bom\":{(HasByteOrderMark ? "true" : "false")},\"ill_formed\":{IllFormed},\"script\":\"{Script.Name}\"");
        RecordExtras.Ascii(output, $",\"letters\":{{\"cyrillic\":{Script.Cyrillic},\"latin\":{Script.Latin},\"arabic\":{Script.Arabic},\"other\":{Script.Other}}}");
        RecordExtras.Ascii(output, $",\"scheme\":{(Scheme is null ? "null" : $"\"{Scheme}\"")},\"changes\":{Changes}");
        WriteCounts("rules", Rules, output);
        WriteCounts("boilerplate", Boilerplate, output);
        output.Write("}\n"u8);
    }

    private static SortedDictionary<string, long> Counts(IEnumerable<string> names)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        return counts;
    }

    private static void WriteCounts(string name, IReadOnlyDictionary<string, long> counts, IBufferWriter<byte> output)
    {
        RecordExtras.Ascii(output, $",\"{name}\":{{");
        string separator = "";
        foreach ((string key, long count) in counts)
        {
            RecordExtras.Ascii(output, $"{separator}\"{key}\":{count}");
            separator = ",";
        }

        output.Write("}"u8);
    }
}
