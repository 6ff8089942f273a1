using System.Text;
using BenchmarkDotNet.Attributes;
using Normalize.Boilerplate;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Benchmarks.Boilerplate;

/// <summary>The stage alone, on pages written for this benchmark: prose only, the usual share of boilerplate, one long page.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("boilerplate")]
public class BoilerplateBenchmarks : IMeasuredText
{
    private const string Body =
        "Облыс орталығында жаңа кітапхана есігін ашты, оған қала тұрғындары мен мектеп оқушылары көптен бері зар болып жүрген еді. "
        + "Ғимараттың бірінші қабатында балаларға арналған оқу залы, екінші қабатында сирек кітаптар қоры орналасқан. "
        + "Директордың айтуынша, алғашқы аптада мұнда бес жүзге жуық оқырман тіркелді. "
        + "Ашылу салтанатына ақын-жазушылар, мұғалімдер және ардагерлер қатысып, өз қолтаңбалары қойылған кітаптарын сыйға тартты. ";

    private const string Footer =
        "Автор: Сәуле Оразбекова Тегтер: кітапхана оқырман мектеп Бөлісу Facebook Twitter Telegram WhatsApp Ұқсас жаңалықтар "
        + "Ауылда спорт алаңы салынды 12.03.2023 Оқушылар олимпиадада топ жарды 11.03.2023 Пікір қалдыру © 2019-2023 Барлық құқықтар қорғалған";

    private readonly BoilerplateStage _stage = new(RuleSet.Default);
    private readonly EditBuilder _edits = new();
    private string _page = "";

    /// <summary>Which page.</summary>
    [Params("prose", "usual", "long")]
    public string Page { get; set; } = "usual";

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_page);

    [GlobalSetup]
    public void Setup()
    {
        string prose = string.Concat(Enumerable.Repeat(Body, 4));
        _page = Page switch { "prose" => prose, "usual" => prose + Footer, _ => string.Concat(Enumerable.Repeat(prose, 1000)) + Footer };
        Strip();
        bool right = Page == "prose" ? _edits.Count == 0 : _page.Length + _edits.Delta == _page.Length - Footer.Length - 1;
        if (!right)
        {
            throw new InvalidOperationException($"The {Page} page lost {-_edits.Delta} of {_page.Length} code units; its footer has {Footer.Length}.");
        }
    }

    [Benchmark]
    public int Strip()
    {
        _edits.Clear();
        _stage.Run(_page, _edits);
        return _edits.Count;
    }
}
