using Normalize.Evaluation.Characters;

// One command a room: dotnet run -c Release --project bench/Normalize.Evaluation -- ROOM
return args switch
{
    ["characters", .. var rest] => CharactersCommand.Run(rest),
    _ => 2,
};
