using System.CommandLine;
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
            var tree = new CommandTree(options, streams);
            Command root = tree.BuildFilter(args) ?? tree.Build();
            ParseResult parsed = Parse(args, root);
            List<string> errors = Errors(args, options, root, parsed);
            if (errors.Count > 0 && root is not RootCommand)
            {
                root = tree.Build();
                parsed = Parse(args, root);
                errors = Errors(args, options, root, parsed);
            }

            if (errors.Count > 0 && parsed.Action is not Help)
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

    private static ParseResult Parse(string[] args, Command root) => root.Parse(Inline(args), new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static List<string> Errors(string[] args, Options options, Command root, ParseResult parsed) =>
        args.Length == 0 ? [] : [.. EmptyValues(args), .. ValuesOfFlags(args, root, parsed), .. UnknownOptions(args, options, root, parsed), .. parsed.Errors.Select(e => e.Message)];

    /// <summary>After an equals sign with nothing behind it the parser would take the next word, which is a FILE.</summary>
    private static IEnumerable<string> EmptyValues(string[] args) =>
        args.TakeWhile(arg => arg != "--").Where(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.EndsWith('=')).Select(arg => $"{arg} has no value");

    /// <summary>The parser would take such a value for a FILE.</summary>
    private static IEnumerable<string> ValuesOfFlags(string[] args, Command root, ParseResult parsed)
    {
        string[] flags = [.. parsed.CommandResult.Command.Options.Concat(root.Options).OfType<Flag>().SelectMany(flag => flag.Aliases.Append(flag.Name))];
        return args.TakeWhile(arg => arg != "--").Where(arg => arg.Contains('=') && flags.Contains(arg.Split('=')[0])).Select(arg => $"{arg.Split('=')[0]} takes no value");
    }

    /// <summary>What looks like an option and is none of this verb would otherwise be taken for a FILE.</summary>
    private static IEnumerable<string> UnknownOptions(string[] args, Options options, Command root, ParseResult parsed)
    {
        int stop = Array.IndexOf(args, "--");
        foreach (string file in parsed.GetValue(options.Files) ?? [])
        {
            int at = Array.FindIndex(args, arg => arg == file || file == $"{arg}={Options.InRecord}");
            if (file.Length > 1 && file[0] == '-' && (stop < 0 || at < stop))
            {
                yield return Elsewhere(file.Split('=')[0], root, parsed.CommandResult.Command)
                    ?? $"there is no option '{file}' (a FILE of that name goes behind --)";
            }
        }
    }

    /// <summary>The message for an option that means nothing to this verb but something to others; null for one that means nothing to any.</summary>
    private static string? Elsewhere(string name, Command root, Command command)
    {
        string[] verbs = [.. root.Subcommands.Where(verb => verb.Options.Any(option => option.Name == name || option.Aliases.Contains(name))).Select(verb => verb.Name)];
        string verb = command is RootCommand ? "normalize" : command.Name;
        return verbs.Length == 0 ? null : $"{name} means nothing to {verb}; leave it out, or use {string.Join(", ", verbs)}";
    }

    /// <summary>An option whose value may be left out takes one only after an equals sign, so that a FILE behind it stays a FILE.</summary>
    private static string[] Inline(string[] args)
    {
        int stop = Array.IndexOf(args, "--");
        return [.. args.Select((arg, i) => arg is "--edits" or "--metadata" && (stop < 0 || i < stop) ? $"{arg}={Options.InRecord}" : arg)];
    }
}
