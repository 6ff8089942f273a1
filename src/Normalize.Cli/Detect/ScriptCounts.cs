using System.Text;

namespace Normalize.Cli.Detect;

/// <summary>How many letters of each script Kazakh is written in a text has.</summary>
internal readonly record struct ScriptCounts(int Cyrillic, int Latin, int Arabic, int Other)
{
    /// <summary>A script is that of the text when it has at least this share of the letters: brands and quotations are fewer.</summary>
    private const double Majority = 0.8;

    /// <summary>The script of the text: <c>cyrillic</c>, <c>latin</c>, <c>arabic</c>, <c>other</c>, <c>mixed</c>, or <c>none</c> without letters.</summary>
    public string Name
    {
        get
        {
            double all = Cyrillic + Latin + Arabic + Other;
            return all == 0 ? "none"
                : Cyrillic >= Majority * all ? "cyrillic"
                : Latin >= Majority * all ? "latin"
                : Arabic >= Majority * all ? "arabic"
                : Other >= Majority * all ? "other"
                : "mixed";
        }
    }

    public static ScriptCounts Of(string text)
    {
        int cyrillic = 0, latin = 0, arabic = 0, other = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                _ when !Rune.IsLetter(rune) => 0,
                < 0x250 or >= 0x1E00 and < 0x1F00 => latin++,
                >= 0x400 and < 0x530 or >= 0x1C80 and < 0x1C90 => cyrillic++,
                >= 0x600 and < 0x780 or >= 0x8A0 and < 0x900 or >= 0xFB50 and < 0xFE00 or >= 0xFE70 and < 0xFF00 => arabic++,
                _ => other++,
            };
        }

        return new ScriptCounts(cyrillic, latin, arabic, other);
    }
}
