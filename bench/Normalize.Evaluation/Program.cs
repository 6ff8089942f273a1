using Normalize.Evaluation.Characters;
using Normalize.Evaluation.Spacing;
using Normalize.Evaluation.Translit;

// One command a room: dotnet run -c Release --project bench/Normalize.Evaluation -- ROOM
return args switch
{
    ["characters", .. var rest] => CharactersCommand.Run(rest),
    ["spacing", .. var rest] => SpacingEvaluation.Run(rest),
    ["translit", .. var rest] => TranslitCommand.Run(rest),
    _ => 2,
};
