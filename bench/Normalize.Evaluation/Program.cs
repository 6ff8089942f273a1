// One command a room: dotnet run -c Release --project bench/Normalize.Evaluation -- ROOM
using Normalize.Evaluation.Spacing;

return args switch
{
    ["spacing", .. var rest] => SpacingEvaluation.Run(rest),
    _ => 2,
};
