// One command a room: dotnet run -c Release --project bench/Normalize.Evaluation -- ROOM
using Normalize.Evaluation.Accuracy;
using Normalize.Evaluation.Boilerplate;
using Normalize.Evaluation.Characters;
using Normalize.Evaluation.Layout;
using Normalize.Evaluation.Soak;
using Normalize.Evaluation.Spacing;
using Normalize.Evaluation.Translit;

return args switch
{
    ["accuracy", .. var rest] => AccuracyCommand.Run(rest),
    ["boilerplate", .. var rest] => BoilerplateEvaluation.Run(rest),
    ["characters", .. var rest] => CharactersCommand.Run(rest),
    ["layout", .. var rest] => LayoutCommand.Run(rest),
    ["soak", .. var rest] => SoakCommand.Run(rest),
    ["spacing", .. var rest] => SpacingEvaluation.Run(rest),
    ["translit", .. var rest] => TranslitCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Normalize.Evaluation accuracy|boilerplate|characters|layout|spacing|translit [--shared DIR]
               Normalize.Evaluation soak [--minutes M] [--seed S]

        Prints the figures of a room on the development samples, which lie beside the project in ../shared
        (accuracy: one table for all rooms, with intervals and the bounds to keep);
        soak sends mutated inputs through the public entry points.
        """);
    return 2;
}
