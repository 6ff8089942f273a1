using System.Globalization;
using System.Text;
using Normalize.Transliteration;

namespace Normalize.Tests.Transliteration;

/// <summary>
/// The slow, obvious reading of a scheme: whole text in memory, one letter after the other, strings everywhere. The
/// kernels are compared with it; it shares the parser with them and nothing else.
/// </summary>
internal sealed class ReferenceTransliterator
{
    private readonly SchemeDefinition _scheme;
    private readonly string[] _modes;
    private readonly ILookup<char, SchemeRow> _rows;

    public ReferenceTransliterator(TransliterationScheme scheme)
    {
        _scheme = scheme.Definition;
        _modes = [.. scheme.ActiveModes];
        _rows = _scheme.Rows.Where(r => r.Context.Mode is null || _modes.Contains(r.Context.Mode)).Reverse().OrderByDescending(r => r.From.Length).ToLookup(r => r.From[0]);
    }

    public string Run(string text)
    {
        List<string> units = Split(text, out List<string> source);
        var output = new StringBuilder();
        bool inAddress = false;
        for (int i = 0; i < units.Count;)
        {
            inAddress = (inAddress && !EndsAddress(units[i])) || (units[i] == ":" && At(units, i + 1) == "/" && At(units, i + 2) == "/");
            if (inAddress)
            {
                output.Append(source[i++]);
            }
            else if (IsLetter(units[i]) && !(i > 0 && IsLetter(units[i - 1])) && RomanLength(units, i) is > 0 and int roman)
            {
                output.AppendJoin("", source.GetRange(i, roman));
                i += roman;
            }
            else
            {
                if (IsLetter(units[i]) && !(i > 0 && IsLetter(units[i - 1])))
                {
                    output.Append(Mark(units, i));
                }

                i += Letter(units, source, i, output);
            }
        }

        return output.ToString();
    }

    /// <summary>Scalars as strings, й and ё composed, ill-formed units as U+FFFD.</summary>
    private static List<string> Split(string text, out List<string> source)
    {
        var units = new List<string>();
        source = [];
        foreach (Rune rune in text.EnumerateRunes())
        {
            string composed = (units.Count == 0 ? "" : units[^1], rune.Value) switch
            {
                ("и", 0x306) => "й",
                ("И", 0x306) => "Й",
                ("е", 0x308) => "ё",
                ("Е", 0x308) => "Ё",
                _ => "",
            };
            if (composed.Length > 0)
            {
                units[^1] = composed;
                source[^1] += rune;
            }
            else
            {
                units.Add(rune.ToString());
                source.Add(units[^1]);
            }
        }

        return units;
    }

    private int Letter(List<string> units, List<string> source, int i, StringBuilder output)
    {
        string first = Small(units[i]);
        bool insideNumber = i > 0 && !IsDigit(units[i]) && IsDigit(units[i - 1]) && i + 1 < units.Count && IsDigit(units[i + 1]);
        if (insideNumber && !IsLetter(units[i]))
        {
            output.Append(source[i]);
            return 1;
        }

        foreach (SchemeRow row in _rows[first[0]])
        {
            int end = i + row.From.Length;
            if (end > units.Count || Enumerable.Range(0, row.From.Length).Any(k => Small(units[i + k]) != row.From[k].ToString()) || !Holds(row.Context, units, i, end))
            {
                continue;
            }

            output.Append(Cased(row, units, i));
            return row.From.Length;
        }

        output.Append(source[i]);
        return 1;
    }

    private static bool Holds(SchemeContext context, List<string> units, int start, int end)
    {
        string? before = start > 0 && IsLetter(units[start - 1]) ? Small(units[start - 1]) : null;
        string? after = end < units.Count && IsLetter(units[end]) ? Small(units[end]) : null;
        return (!context.AtStart || before is null)
            && (!context.AtEnd || after is null)
            && (context.After.IsEmpty || (before is not null && context.After.Contains(before[0])))
            && (context.Before.IsEmpty || (after is not null && context.Before.Contains(after[0])));
    }

    private string Cased(SchemeRow row, List<string> units, int i)
    {
        if (Small(units[i]) == units[i])
        {
            return row.To;
        }

        string? capital = row.From.Length > 1 ? null : _scheme.Rows.LastOrDefault(r => r.From != row.From && Small(r.From) == row.From && r.Context == row.Context)?.To;
        bool startsWord = i == 0 || !IsLetter(units[i - 1]);
        bool capitals = At(units, i + 1) is { } next && IsLetter(next) ? Small(next) != next
            : startsWord ? _scheme.Value("lone", _modes) == "upper"
            : Small(units[i - 1]) != units[i - 1];
        capitals |= _scheme.Value("title", _modes) == "word-start" && !startsWord;
        return capital ?? (capitals ? Upper(row.To) : Title(row.To));
    }

    private string Mark(List<string> units, int i)
    {
        if (_scheme.Marks.Count == 0)
        {
            return "";
        }

        string[] word = [.. units.Skip(i).TakeWhile(IsLetter).Take(64).Select(Small)];
        SchemeMark? mark = _scheme.Marks.LastOrDefault(m => m.Mode is null || _modes.Contains(m.Mode));
        return mark is not null && word.Any(l => mark.With.Contains(l[0])) && !word.Any(l => mark.Without.Contains(l[0])) ? mark.Sign : "";
    }

    private int RomanLength(List<string> units, int i)
    {
        if (!_scheme.KeepsRomanNumerals || units[i] is not ("Х" or "І"))
        {
            return 0;
        }

        int length = units.Skip(i).TakeWhile(IsLetter).Take(64).Count();
        bool roman = length < 64 && units.GetRange(i, length).All(u => u is "Х" or "І");
        return roman && !(length == 1 && At(units, i + 1) == ".") ? length : 0;
    }

    private static string? At(List<string> units, int i) => i < units.Count ? units[i] : null;

    private static bool IsDigit(string unit) => unit is [>= '0' and <= '9'];

    private static bool IsLetter(string unit) => unit[0] is >= '\u0400' and <= '\u04FF';

    private static bool EndsAddress(string unit)
    {
        int scalar = Rune.GetRuneAt(unit, 0).Value;
        return scalar is <= 32 or '"' or '<' or '>' or (>= 0x80 and < 0xC0) or >= 0x2000;
    }

    private static string Small(string unit) => IsLetter(unit) ? unit.ToLowerInvariant() : unit;

    private string Upper(string text) => string.Concat(text.Select(Upper));

    private string Title(string text)
    {
        int first = text.ToList().FindIndex(c => Upper(c) != c);
        return first < 0 ? text : string.Concat(text.AsSpan(0, first), Upper(text[first]).ToString(CultureInfo.InvariantCulture), text.AsSpan(first + 1));
    }

    private char Upper(char c)
    {
        foreach ((char small, char capital) in _scheme.Cases)
        {
            if (small == c)
            {
                return capital;
            }
        }

        return char.ToUpperInvariant(c);
    }
}
