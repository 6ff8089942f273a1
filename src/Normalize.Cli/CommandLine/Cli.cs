using System.CommandLine;
using System.CommandLine.Help;
using Normalize.Cli.Listing;
using Normalize.Cli.Streams;

namespace Normalize.Cli.CommandLine;

/// <summary>The command line: verbs, their options, and what happens when something goes wrong.</summary>
internal static class Cli
{
    /// <summary>Runs one command line; the streams are opened only when they are needed. What can be expected to go wrong comes back as an exit code.</summary>
    public static int Run(string[] args, StandardStreams streams)
    {
        TextWriter error = streams.Error;
        try
        {
            var options = new Options();
            RootCommand root = Build(options, streams);
            ParseResult parsed = root.Parse(Inline(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
            List<string> errors = [.. EmptyValues(args), .. UnknownOptions(args, options, parsed), .. parsed.Errors.Select(e => e.Message)];
            if (errors.Count > 0)
            {
                foreach (string message in errors.Distinct(StringComparer.Ordinal))
                {
                    error.WriteLine($"kaznorm: {message}");
                }

                error.WriteLine("Try 'kaznorm --help'.");
                return ExitCode.Usage;
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = error, ProcessTerminationTimeout = null });
        }
        catch (KaznormException e)
        {
            error.WriteLine($"kaznorm: {e.Message}");
            return e.ExitCode;
        }
        catch (IOException e) when (StandardStreams.IsClosedPipe(e))
        {
            // Whoever read our output has had enough: that is no error.
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine($"kaznorm: {e.Message}");
            return ExitCode.InputOutput;
        }
    }

    private static RootCommand Build(Options options, StandardStreams streams)
    {
        var root = new RootCommand("Repairs, cleans and transliterates Kazakh text: bytes in, UTF-8 out. Without a verb: normalize.");
        foreach (Option builtIn in root.Options)
        {
            switch (builtIn)
            {
                case HelpOption:
                    builtIn.Description = "Show this help";
                    builtIn.Action = new Help(streams.Output);
                    break;
                case VersionOption:
                    builtIn.Description = "Show the version";
                    builtIn.Aliases.Add("-V");
                    builtIn.Action = new PrintVersion(streams.Output);
                    break;
            }
        }

        Fill(root, Verb.Normalize, options, streams);
        root.Add(Fill(new Command("normalize", "Decode, repair, strip boilerplate; with --to also transliterate"), Verb.Normalize, options, streams));
        root.Add(Fill(new Command("repair", "Characters and spacing; nothing is stripped"), Verb.Repair, options, streams));
        root.Add(Fill(new Command("strip", "Boilerplate only"), Verb.Strip, options, streams));
        root.Add(Fill(new Command("translit", "Into another script (--to), back to Cyrillic (--from), or both"), Verb.Translit, options, streams));
        root.Add(Restore(options, streams));
        root.Add(Lists.Schemes(streams));
        root.Add(Lists.Rules(streams));
        return root;
    }

    private static T Fill<T>(T command, Verb verb, Options options, StandardStreams streams)
        where T : Command
    {
        command.Add(options.Files);
        foreach (Option option in (Option[])[options.Format, options.Unit, options.Nul, options.Field, options.FromCode, options.MaxRecord,
            options.Edits, options.Metadata, options.Boilerplate, options.Check, options.Stats, options.Strict, options.MaxSafety, options.Disable,
            options.Jobs, options.LineBuffered, options.Output])
        {
            command.Add(option);
        }

        if (verb is Verb.Normalize or Verb.Repair)
        {
            command.Add(options.Ocr);
        }

        if (verb is Verb.Normalize or Verb.Strip)
        {
            command.Add(options.LearnSites);
        }

        if (verb is Verb.Normalize or Verb.Translit)
        {
            command.Add(options.To);
        }

        if (verb == Verb.Translit)
        {
            command.Add(options.From);
        }

        command.SetAction(parsed => new FilterRun(SettingsBinder.Bind(verb, options, parsed), streams).Run());
        return command;
    }

    private static Command Restore(Options options, StandardStreams streams)
    {
        var command = new Command("restore", "Output and edits back to the original bytes");
        command.Add(options.Files);
        foreach (Option option in (Option[])[options.Format, options.Field, options.Edits, options.MaxRecord, options.Jobs, options.Output])
        {
            command.Add(option);
        }

        command.SetAction(parsed => new RestoreRun(SettingsBinder.BindRestore(options, parsed), streams).Run());
        return command;
    }

    /// <summary>After an equals sign with nothing behind it the parser would take the next word, which is a FILE.</summary>
    private static IEnumerable<string> EmptyValues(string[] args) =>
        args.TakeWhile(arg => arg != "--").Where(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.EndsWith('=')).Select(arg => $"{arg} has no value");

    /// <summary>What looks like an option and is none would otherwise be taken for a FILE.</summary>
    private static IEnumerable<string> UnknownOptions(string[] args, Options options, ParseResult parsed)
    {
        int stop = Array.IndexOf(args, "--");
        foreach (string file in parsed.GetValue(options.Files) ?? [])
        {
            int at = Array.IndexOf(args, file);
            if (file.Length > 1 && file[0] == '-' && (stop < 0 || at < stop))
            {
                yield return $"there is no option '{file}' (a FILE of that name goes behind --)";
            }
        }
    }

    /// <summary>An option whose value may be left out takes one only after an equals sign, so that a FILE behind it stays a FILE.</summary>
    private static string[] Inline(string[] args)
    {
        int stop = Array.IndexOf(args, "--");
        return [.. args.Select((arg, i) => arg is "--edits" or "--metadata" && (stop < 0 || i < stop) ? $"{arg}={Options.InRecord}" : arg)];
    }
}
