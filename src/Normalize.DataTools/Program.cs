using Normalize.DataTools;
using Normalize.DataTools.Boilerplate;
using Normalize.DataTools.Training;

return args switch
{
    ["generate", .. var rest] => GenerateCommand.Run(rest),
    ["train", .. var rest] => TrainCommand.Run(rest),
    ["train-boilerplate", .. var rest] => TrainBoilerplateCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Normalize.DataTools COMMAND

          generate [--check]    write the *.g.cs tables from data/; --check only compares, exit 1 if one is stale
          train --corpus DIR    build data/model/kazakh.model from training text
          train-boilerplate     learn data/boilerplate/weights.tsv from annotated pages and print the evaluation
        """);
    return 2;
}
