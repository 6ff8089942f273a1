// One command a room: dotnet run -c Release --project bench/Normalize.Evaluation -- ROOM
return args switch
{
    _ => 2,
};
