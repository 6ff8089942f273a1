using Normalize.DataTools;
using Normalize.DataTools.Boilerplate;

return args switch
{
    ["generate", .. var rest] => GenerateCommand.Run(rest),
    ["train-boilerplate", .. var rest] => TrainBoilerplateCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Normalize.DataTools COMMAND

          generate [--check]    write the *.g.cs tables from data/; --check only compares, exit 1 if one is stale
        """);
    return 2;
}
