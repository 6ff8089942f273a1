using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Normalize.Cli.CommandLine;

/// <summary>Every option of the tool, once; verbs pick those that mean something to them.</summary>
internal sealed class Options
{
    /// <summary>Stands for the value that was left out; nothing a command line can hold.</summary>
    public const string InRecord = "\0";

    private const int MaxJobs = 1024;

    public Argument<string[]> Files { get; } = new("FILE") { Description = "Files to read; none or - is standard input. Gzip is unpacked on the way.", Arity = ArgumentArity.ZeroOrMore };

    public Option<string> Format { get; } = Choice("--format", "text: any text; jsonl: one JSON object a line [text]", "text", "text", "jsonl");

    public Option<string?> Unit { get; } = new("--unit") { Description = "Text only: what one record is, document (a whole input) or line [document; translit: line]", HelpName = "document|line", CompletionSources = { "document", "line" } };

    public Flag Nul { get; } = new("-z", "--null") { Description = "Text only: records end in NUL" };

    public Option<string> Field { get; } = new("--field") { Description = "The jsonl field to work on [text]", HelpName = "NAME", DefaultValueFactory = _ => "text" };

    public Option<string> FromCode { get; } = new("--from-code") { Description = "Encoding of the input; auto: UTF-8 unless its bytes say otherwise [auto]", HelpName = "ENC", CompletionSources = { _ => [new("auto"), .. SourceEncoding.All.Select(encoding => new CompletionItem(encoding.Name))] }, DefaultValueFactory = _ => "auto" };

    public Option<Quantity> MaxRecord { get; } = new("--max-record") { Description = "Largest record to read, such as 64M [1G]", HelpName = "SIZE", CustomParser = ParseSize, DefaultValueFactory = _ => new(1L << 30) };

    public Option<string?> Edits { get; } = new("--edits") { Description = "Keep every change: in the record (jsonl) or in FILE; restore undoes them", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>What restore calls by the same name: the file is read.</summary>
    public Option<string?> EditsToUndo { get; } = new("--edits") { Description = "The file of edits that the run wrote; in jsonl they are in the records", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };

    public Option<string?> Metadata { get; } = new("--metadata") { Description = "Keep title, byline, date, views …: in the record (jsonl) or in FILE", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };

    public Flag Boilerplate { get; } = new("--boilerplate") { Description = "jsonl: list what was stripped, with its kind" };

    public Flag LearnSites { get; } = new("--learn-sites") { Description = "jsonl: read twice; also strip what repeats on a site (field site or url)" };

    public Flag Check { get; } = new("--check") { Description = "Write nothing; exit 1 if something would change" };

    public Flag Stats { get; } = new("--stats") { Description = "Counts by rule on standard error" };

    public Flag Strict { get; } = new("--strict") { Description = "Ill-formed input is an error (exit 3), not U+FFFD" };

    public Option<string> MaxSafety { get; } = Choice("--max-safety", "The least safe rules that may run [conservative]", "conservative", "lossless", "conservative", "heuristic");

    public Flag Ocr { get; } = new("--ocr") { Description = "Also mend letters an OCR engine confused: a good guess, no more" };

    public Option<string[]> Disable { get; } = new("--disable") { Description = "Switch a rule off; may be repeated (kaznorm rules lists them)", HelpName = "RULE", CompletionSources = { _ => RuleCatalog.All.Select(rule => new CompletionItem(rule.Id)) }, DefaultValueFactory = _ => [] };

    public Option<string?> To { get; } = new("--to") { Description = "Transliterate into this scheme (kaznorm schemes lists them)", HelpName = "SCHEME", CompletionSources = { _ => Schemes(write: true) } };

    public Option<string?> From { get; } = new("--from") { Description = "Back to Cyrillic from this scheme; auto tells it by its letters", HelpName = "SCHEME|auto", CompletionSources = { _ => [new("auto"), .. Schemes(write: false)] } };

    public Option<string?> Punctuation { get; } = Optional("--punctuation", "Write quotation marks, dashes, ellipses and apostrophes in this style", "kazakh", "english", "ascii");

    public Flag Unwrap { get; } = new("--unwrap") { Description = "Also join the lines of hard-wrapped paragraphs" };

    public Option<string> Progress { get; } = Choice("--progress", "A bar on standard error; auto: where that is a terminal [auto]", "auto", "auto", "always", "never");

    public Option<string> As { get; } = Choice("--as", "Which verb's changes to show [normalize]", "normalize", "normalize", "repair", "strip");

    public Option<string?> Language { get; } = Optional("--lang", "Language the page opens in [the browser's, else kk]", "kk", "ru", "en");

    public Option<string> DetectFormat { get; } = Choice("--format", "text: for people; json: an object for each FILE; jsonl: one for each record of jsonl FILEs [text]", "text", "text", "json", "jsonl");

    public Option<Quantity> Jobs { get; } = new("-j", "--jobs") { Description = "Records in parallel; their order is kept [1]", HelpName = "N", CustomParser = ParseJobs, DefaultValueFactory = _ => new(1) };

    public Flag LineBuffered { get; } = new("--line-buffered") { Description = "Write each line as soon as it is done" };

    public Option<string?> Output { get; } = new("-o", "--output") { Description = "Write here instead of standard output; renamed into place at the end", HelpName = "FILE" };

    /// <summary>The options by what they are about, in the order people meet them in help.</summary>
    public IReadOnlyList<(string Title, Option[] Options)> Groups =>
    [
        ("input", [Format, DetectFormat, EditsToUndo, Unit, Nul, Field, FromCode, Strict, MaxRecord]),
        ("what is done", [To, From, Ocr, Unwrap, Punctuation, LearnSites, MaxSafety, Disable, As]),
        ("output", [Output, Edits, Metadata, Boilerplate, Check, Stats, Language]),
        ("speed", [Jobs, LineBuffered, Progress]),
    ];

    /// <summary>The options that mean something to a verb.</summary>
    public IEnumerable<Option> Of(Verb verb)
    {
        Option[] input = [Format, Field, FromCode, MaxRecord];
        Option[] rules = [MaxSafety, Disable];
        Option[] filter = [.. input, Unit, Nul, Strict, .. rules, Output, Edits, Check, Stats, Jobs, LineBuffered, Progress];
        return verb switch
        {
            Verb.Normalize => [.. filter, To, Ocr, Unwrap, Punctuation, Metadata, Boilerplate, LearnSites],
            Verb.Repair => [.. filter, Ocr, Unwrap, Punctuation],
            Verb.Strip => [.. filter, Metadata, Boilerplate, LearnSites],
            Verb.Translit => [.. filter, To, From],
            Verb.Restore => [EditsToUndo, Format, Field, MaxRecord, Output, Jobs],
            Verb.Report => [.. input, .. rules, To, Ocr, Unwrap, As, Language, Output],
            Verb.Detect => [DetectFormat, Field, FromCode, MaxRecord, .. rules, Ocr, Unwrap, Output],
            _ => [],
        };
    }

    private static Option<string> Choice(string name, string description, string standard, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => standard };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static Option<string?> Optional(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', values) };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static IEnumerable<CompletionItem> Schemes(bool write) =>
        TransliterationScheme.All.Where(scheme => !write || !scheme.IsReadOnly).Select(scheme => new CompletionItem(scheme.Id));

    private static Quantity ParseJobs(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) || jobs is < 1 or > MaxJobs)
        {
            result.AddError($"-j takes a number from 1 to {MaxJobs}, not '{text}'");
        }

        return new(jobs);
    }

    private static Quantity ParseSize(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (!ByteSize.TryParse(text, out long bytes))
        {
            result.AddError($"'{text}' is no size; write a positive number of bytes, with K, M or G if you like");
        }

        return new(bytes);
    }
}
