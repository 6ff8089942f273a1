using Normalize.DataTools;
using Normalize.DataTools.Boilerplate;
using Normalize.DataTools.Training;

return args switch
{
    ["generate", .. var rest] => GenerateCommand.Run(rest),
    ["train-boilerplate", .. var rest] => TrainBoilerplateCommand.Run(rest),
    ["train", .. var rest] => TrainCommand.Run(rest),
    ["train-ocr", .. var files] => TrainOcrCommand.Run(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Normalize.DataTools COMMAND

          generate [--check]    write the *.g.cs tables from data/; --check only compares, exit 1 if one is stale
          train --corpus DIR    build data/model/kazakh.model from training text
          train-ocr FILE...     learn data/ocr/confusions.tsv from TSV files whose last two columns are recognised and true text
          train-boilerplate     learn data/boilerplate/weights.tsv from marked pages and print the evaluation;
                                --shared DIR names the samples, --quick leaves out the leave-one-site-out rounds
        """);
    return 2;
}
