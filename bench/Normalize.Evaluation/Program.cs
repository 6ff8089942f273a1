// One command a room: dotnet run -c Release --project bench/Normalize.Evaluation -- ROOM
using Normalize.Evaluation.Boilerplate;
using Normalize.Evaluation.Spacing;
using Normalize.Evaluation.Translit;

return args switch
{
    ["boilerplate", .. var rest] => BoilerplateEvaluation.Run(rest),
    ["spacing", .. var rest] => SpacingEvaluation.Run(rest),
    ["translit", .. var rest] => TranslitCommand.Run(rest),
    _ => 2,
};
