using System.CommandLine;

namespace Normalize.Cli.CommandLine;

/// <summary>
/// An option that is there or is not. An option of bool would do, but its code cannot be compiled ahead of time: the parser's
/// generics over value types are compiled at every start, and were 40 of the 56 methods that were.
/// </summary>
internal sealed class Flag : Option<string>
{
    public Flag(string name, params string[] aliases)
        : base(name, aliases) => Arity = ArgumentArity.Zero;

    public bool IsGiven(ParseResult parsed) => parsed.GetResult(this) is { Implicit: false };
}
