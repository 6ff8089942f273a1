using System.Globalization;
using System.Text;
using Normalize.DataTools.Boilerplate;

namespace Normalize.DataTools.Generators;

/// <summary>Makes the weights of data/boilerplate/weights.tsv, in the order of the features.</summary>
internal static class BoilerplateModelGenerator
{
    public static IEnumerable<(string Path, string Text)> Generate(string root)
    {
        (short[] strip, short[] kinds) = WeightFile.Read(Path.Combine(root, WeightFile.RelativePath));
        var code = new StringBuilder();
        code.Append(CSharp.Header("data/boilerplate/weights.tsv"));
        code.Append("namespace Normalize.Boilerplate;\n\ninternal sealed partial class BoilerplateModel\n{\n");
        NumberList.Append(code, "short", "ShippedStrip", strip.Select(Text), 32);
        code.Append('\n');
        NumberList.Append(code, "short", "ShippedKinds", kinds.Select(Text), 34);
        code.Append("}\n");
        yield return ("src/Normalize/Boilerplate/BoilerplateModel.g.cs", code.ToString());

        static string Text(short number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
