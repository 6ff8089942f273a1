// One command a room: dotnet run -c Release --project bench/Normalize.Evaluation -- ROOM
return args switch
{
    ["translit", .. var rest] => Normalize.Evaluation.Translit.TranslitCommand.Run(rest),
    _ => 2,
};
