// One command a room: dotnet run -c Release --project bench/Normalize.Evaluation -- ROOM
using Normalize.Evaluation.Boilerplate;
using Normalize.Evaluation.Characters;
using Normalize.Evaluation.Spacing;
using Normalize.Evaluation.Translit;

return args switch
{
    ["boilerplate", .. var rest] => BoilerplateEvaluation.Run(rest),
    ["characters", .. var rest] => CharactersCommand.Run(rest),
    ["spacing", .. var rest] => SpacingEvaluation.Run(rest),
    ["translit", .. var rest] => TranslitCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Normalize.Evaluation boilerplate|characters|spacing|translit [--shared DIR]

        Prints the figures of a room on the development samples, which lie beside the project in ../shared.
        """);
    return 2;
}
