using System.CommandLine;
using Normalize.Cli.Json;

namespace Normalize.Cli.CommandLine;

/// <summary>Turns a parse result into settings, or says what does not go together.</summary>
internal static class SettingsBinder
{
    private const string Auto = "auto";

    public static Settings Bind(Verb verb, Options options, ParseResult parsed)
    {
        Format format = parsed.GetValue(options.Format) == "jsonl" ? Format.JsonLines : Format.Text;
        var settings = new Settings
        {
            Normalizer = Normalizer(verb, options, parsed),
            Files = parsed.GetValue(options.Files) ?? [],
            Format = format,
            Unit = Unit(verb, options, parsed),
            Field = parsed.GetValue(options.Field) ?? "text",
            FromCode = Encoding(parsed.GetValue(options.FromCode) ?? Auto),
            Edits = Extra(options.Edits, parsed),
            Metadata = Extra(options.Metadata, parsed),
            Boilerplate = options.Boilerplate.IsGiven(parsed),
            LearnSites = options.LearnSites.IsGiven(parsed),
            Check = options.Check.IsGiven(parsed),
            Stats = options.Stats.IsGiven(parsed),
            Strict = options.Strict.IsGiven(parsed),
            Jobs = (int)parsed.GetValue(options.Jobs)!.Value,
            LineBuffered = options.LineBuffered.IsGiven(parsed),
            Progress = parsed.GetValue(options.Progress) switch { "always" => ProgressMode.Always, "never" => ProgressMode.Never, _ => ProgressMode.Auto },
            Output = parsed.GetValue(options.Output),
            MaxRecord = parsed.GetValue(options.MaxRecord)!.Value,
        };
        RefuseFieldOfText(settings, options, parsed);
        Validate(settings, parsed.GetResult(options.Unit) is { Implicit: false } || options.Nul.IsGiven(parsed));
        return settings;
    }

    public static Settings BindRestore(Options options, ParseResult parsed)
    {
        var settings = new Settings
        {
            Normalizer = NormalizerOptions.Default,
            Files = parsed.GetValue(options.Files) ?? [],
            Format = parsed.GetValue(options.Format) == "jsonl" ? Format.JsonLines : Format.Text,
            Field = parsed.GetValue(options.Field) ?? "text",
            Edits = Extra(options.EditsToUndo, parsed),
            Jobs = (int)parsed.GetValue(options.Jobs)!.Value,
            Output = parsed.GetValue(options.Output),
            MaxRecord = parsed.GetValue(options.MaxRecord)!.Value,
        };
        if (settings.Files.Count > 1)
        {
            throw Usage("restore takes one FILE, the whole output of the run");
        }

        if (settings.Format == Format.Text && settings.Edits.File is null)
        {
            throw Usage("restore needs --edits=FILE, the file that the run wrote; or --format jsonl, where the edits are in the records");
        }

        if (settings.Edits.File == Streams.Input.StandardInput)
        {
            throw Usage("--edits needs a file; standard input is the text");
        }

        return settings;
    }

    /// <summary>The settings of a verb that looks and changes nothing.</summary>
    public static Settings BindLook(Verb verb, bool jsonLines, Options options, ParseResult parsed)
    {
        var settings = new Settings
        {
            Normalizer = Normalizer(verb, options, parsed),
            Files = parsed.GetValue(options.Files) ?? [],
            Format = jsonLines ? Format.JsonLines : Format.Text,
            Field = parsed.GetValue(options.Field) ?? "text",
            FromCode = Encoding(parsed.GetValue(options.FromCode) ?? Auto),
            Output = parsed.GetValue(options.Output),
            MaxRecord = parsed.GetValue(options.MaxRecord)!.Value,
        };
        RefuseFieldOfText(settings, options, parsed);
        Validate(settings, unitGiven: false);
        return settings;
    }

    private static NormalizerOptions Normalizer(Verb verb, Options options, ParseResult parsed)
    {
        string? to = parsed.GetValue(options.To);
        string? from = verb == Verb.Translit ? parsed.GetValue(options.From) : null;
        if (verb == Verb.Translit && to is null && from is null)
        {
            throw Usage("translit needs --to SCHEME, --from SCHEME|auto, or both; kaznorm schemes lists them");
        }

        return new NormalizerOptions
        {
            Repair = verb is Verb.Normalize or Verb.Repair,
            Strip = verb is Verb.Normalize or Verb.Strip,
            From = from is null or Auto ? null : Named(TransliterationScheme.Get, from, "kaznorm schemes"),
            DetectFrom = from == Auto,
            To = to is null ? null : Named(Writable, to, "kaznorm schemes"),
            MaxSafety = parsed.GetValue(options.MaxSafety) switch { "lossless" => Safety.Lossless, "heuristic" => Safety.Heuristic, _ => Safety.Conservative },
            EnabledRules = [.. Room(options.Ocr.IsGiven(parsed), "ocr."), .. Room(options.Unwrap.IsGiven(parsed), "layout.")],
            Punctuation = parsed.GetValue(options.Punctuation) switch { "kazakh" => PunctuationStyle.Kazakh, "english" => PunctuationStyle.English, "ascii" => PunctuationStyle.Ascii, _ => null },
            DisabledRules = [.. (parsed.GetValue(options.Disable) ?? []).Select(id => Named(RuleCatalog.Get, id, "kaznorm rules").Id)],
        };
    }

    /// <summary>The rules of a room that runs only when asked for.</summary>
    private static IEnumerable<string> Room(bool wanted, string prefix) =>
        wanted ? RuleCatalog.All.Select(rule => rule.Id).Where(id => id.StartsWith(prefix, StringComparison.Ordinal)) : [];

    private static TransliterationScheme Writable(string id)
    {
        TransliterationScheme scheme = TransliterationScheme.Get(id);
        return scheme.IsReadOnly ? throw Usage($"the scheme {id} is an observed house style: it can be read with --from, not written") : scheme;
    }

    private static T Named<T>(Func<string, T> find, string name, string list)
    {
        try
        {
            return find(name);
        }
        catch (ArgumentException e)
        {
            // The framework appends the parameter's name, which means nothing on a command line.
            string message = e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);
            throw Usage($"{message} ({list} lists them)");
        }
    }

    private static SourceEncoding? Encoding(string name)
    {
        if (name == Auto)
        {
            return null;
        }

        return SourceEncoding.TryGet(name, out SourceEncoding? encoding)
            ? encoding
            : throw Usage($"there is no encoding '{name}'; known: {Auto}, {string.Join(", ", SourceEncoding.All)}");
    }

    private static RecordUnit Unit(Verb verb, Options options, ParseResult parsed)
    {
        if (options.Nul.IsGiven(parsed))
        {
            return RecordUnit.Nul;
        }

        return parsed.GetValue(options.Unit) switch
        {
            "document" => RecordUnit.Document,
            "line" => RecordUnit.Line,
            null => verb == Verb.Translit ? RecordUnit.Line : RecordUnit.Document,
            var unit => throw Usage($"--unit is document or line, not '{unit}'"),
        };
    }

    private static Extra Extra(Option<string?> option, ParseResult parsed) =>
        parsed.GetResult(option) is { Implicit: false } ? new Extra(true, parsed.GetValue(option) is { Length: > 0 } file and not Options.InRecord ? file : null) : CommandLine.Extra.None;

    private static void RefuseFieldOfText(Settings settings, Options options, ParseResult parsed)
    {
        if (settings.Format == Format.Text && parsed.GetResult(options.Field) is { Implicit: false })
        {
            throw Usage("text has no fields; --field goes with --format jsonl");
        }
    }

    private static void Validate(Settings settings, bool unitGiven)
    {
        bool text = settings.Format == Format.Text;
        if (text && (settings.Edits.Inline || settings.Metadata.Inline))
        {
            throw Usage("in text there is no room for edits or metadata; name a file, as in --edits=FILE, or use --format jsonl");
        }

        if (text && settings.Boilerplate)
        {
            throw Usage("--boilerplate goes with --format jsonl");
        }

        if (text && settings.LearnSites)
        {
            throw Usage("--learn-sites goes with --format jsonl, where a record says which site it is from: a field site, or url");
        }

        if (!text && (settings.Edits.File ?? settings.Metadata.File) is not null)
        {
            throw Usage("in jsonl edits and metadata go into the record; write --edits or --metadata without a file");
        }

        if (!text && RecordExtras.FieldOf(settings.Field) != ExtraFields.None)
        {
            throw Usage($"--field {settings.Field} is a field this tool adds; rename it first");
        }

        RefuseSamePaths(settings);
        if (text && settings.LineBuffered && settings.Unit == RecordUnit.Document)
        {
            throw Usage("--line-buffered is for lines; add --unit line, or leave it out");
        }

        if (!text && settings.FromCode is { } code && code != SourceEncoding.Utf8)
        {
            throw Usage($"jsonl is UTF-8; --from-code {code} is for text");
        }

        if (!text && unitGiven)
        {
            throw Usage("--unit and -z are for text; a jsonl record is a line");
        }
    }

    /// <summary>Two outputs in one file, or an extra onto an input, would lose data; an output onto its input is fine.</summary>
    private static void RefuseSamePaths(Settings settings)
    {
        if ((settings.Output ?? settings.Edits.File ?? settings.Metadata.File) is null && settings.Files.Count == 0)
        {
            return;
        }

        string?[] given = [settings.Output, settings.Edits.File, settings.Metadata.File];
        string?[] extras = [settings.Edits.File, settings.Metadata.File];
        if (given.Contains("") || settings.Files.Contains(""))
        {
            throw Usage("a file name is empty");
        }

        if (extras.Contains("-"))
        {
            throw Usage("edits and metadata need a file of their own, not standard output");
        }

        string[] outputs = [.. given.OfType<string>().Where(path => path != "-").Select(Path.GetFullPath)];
        string[] inputs = [.. settings.Files.Where(path => path != "-").Select(Path.GetFullPath)];
        string? twice = outputs.GroupBy(path => path).FirstOrDefault(group => group.Count() > 1)?.Key
            ?? extras.OfType<string>().Select(Path.GetFullPath).FirstOrDefault(path => inputs.Contains(path));
        if (twice is not null)
        {
            throw Usage($"{twice} is named twice; each output needs a file of its own");
        }
    }

    private static KaznormException Usage(string message) => new(ExitCode.Usage, message);
}
