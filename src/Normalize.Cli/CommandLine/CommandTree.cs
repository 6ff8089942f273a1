using System.CommandLine;
using System.CommandLine.Help;
using Normalize.Cli.Detect;
using Normalize.Cli.Listing;
using Normalize.Cli.Report;
using Normalize.Cli.Shell;
using Normalize.Cli.Streams;

namespace Normalize.Cli.CommandLine;

/// <summary>The verbs and what each does. Help, completion and the man page are made of this tree, so they cannot differ from it.</summary>
internal sealed class CommandTree(Options options, StandardStreams streams)
{
    private const string JsonLines = "jsonl";

    private static readonly (string Name, string Description, Verb Verb)[] s_filters =
    [
        ("normalize", "The default: decode, repair, strip boilerplate; with --to also transliterate", Verb.Normalize),
        ("repair", "Characters, spacing, OCR damage; nothing is stripped", Verb.Repair),
        ("strip", "Boilerplate only; the text that stays is untouched", Verb.Strip),
        ("translit", "Into another script (--to), back to Cyrillic (--from), or both", Verb.Translit),
    ];

    /// <summary>Words that mean something else than a filter or a FILE: the other verbs, and two old names of help.</summary>
    private static readonly string[] s_others = ["restore", "report", "detect", "schemes", "rules", "completion", "man", "/h", "/?"];

    /// <summary>
    /// The filter a command line asks for, alone: it reads every command line that is right as the whole tree does, and a start
    /// need not build what other verbs, help and completion are made of (a tenth of its time went there, most of it to the
    /// parser's own option for help, which reads resources). Null: only the whole tree can tell.
    /// </summary>
    public Command? BuildFilter(string[] args)
    {
        string first = args.Length > 0 ? args[0] : "";
        if (first.StartsWith('[') || args.Any(arg => Array.IndexOf(s_others, arg) >= 0))
        {
            return null;
        }

        foreach ((string name, string description, Verb verb) in s_filters)
        {
            if (first == name)
            {
                return Filter(new Command(name, description), verb);
            }
        }

        // A verb behind an option.
        return args.Any(arg => Array.Exists(s_filters, filter => filter.Name == arg)) ? null : Filter(new Command(RootCommand.ExecutableName), Verb.Normalize);
    }

    public RootCommand Build()
    {
        var root = new RootCommand("Repairs, cleans and transliterates Kazakh text: bytes in, UTF-8 out. Without a verb: normalize.");
        foreach (Option builtIn in root.Options)
        {
            switch (builtIn)
            {
                case HelpOption:
                    builtIn.Description = "Show this help";
                    builtIn.Action = new Help(options, streams.Output);
                    break;
                case VersionOption:
                    builtIn.Description = "Show the version";
                    builtIn.Aliases.Add("-V");
                    builtIn.Action = new PrintVersion(streams.Output);
                    break;
            }
        }

        Filter(root, Verb.Normalize);
        foreach ((string name, string description, Verb verb) in s_filters)
        {
            root.Add(Filter(new Command(name, description), verb));
        }

        root.Add(WithFiles("restore", "Output and edits back to the original bytes", Verb.Restore, parsed =>
            new RestoreRun(SettingsBinder.BindRestore(options, parsed), streams).Run()));
        root.Add(WithFiles("report", "One HTML page with every change in its place, counts and charts", Verb.Report, parsed =>
            new ReportRun(SettingsBinder.BindLook(Of(parsed.GetValue(options.As)), parsed.GetValue(options.Format) == JsonLines, options, parsed), parsed.GetValue(options.Language), streams).Run()));
        root.Add(WithFiles("detect", "Encoding, script and damage of each input; nothing is changed", Verb.Detect, parsed =>
        {
            string? format = parsed.GetValue(options.DetectFormat);
            return new DetectRun(SettingsBinder.BindLook(Verb.Normalize, format == JsonLines, options, parsed), json: format != "text", streams).Run();
        }));
        root.Add(Lists.Schemes(streams));
        root.Add(Lists.Rules(streams));
        root.Add(CompletionCommand.Create(root, streams));
        root.Add(ManCommand.Create(options, root, streams));
        return root;
    }

    private T Filter<T>(T command, Verb verb)
        where T : Command
    {
        Fill(command, verb);
        command.SetAction(parsed => new FilterRun(SettingsBinder.Bind(verb, options, parsed), streams).Run());
        return command;
    }

    private Command WithFiles(string name, string description, Verb verb, Func<ParseResult, int> run)
    {
        var command = new Command(name, description);
        Fill(command, verb);
        command.SetAction(run);
        return command;
    }

    private void Fill(Command command, Verb verb)
    {
        command.Add(options.Files);
        foreach (Option option in options.Of(verb))
        {
            command.Add(option);
        }
    }

    private static Verb Of(string? name) => name switch
    {
        "repair" => Verb.Repair,
        "strip" => Verb.Strip,
        _ => Verb.Normalize,
    };
}
