using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>
/// Reads a scheme file, ours or a user's: five columns, one row a fact, the kinds described in data/README.md. Every
/// error names line, column and reason.
/// </summary>
internal sealed class SchemeParser
{
    /// <summary>What a decoder writes for bytes it cannot read.</summary>
    private const char Unreadable = '\uFFFD';

    private static readonly string[] s_columns = ["kind", "from", "to", "context", "comment"];
    private static readonly string[] s_needed = ["id", "name", "script"];
    private static readonly string[] s_keys = ["rows", "id", "name", "script", "tag", "status", "document", "date", "source", "confidence", "reversible", "direction", "lone", "title"];

    private readonly SchemeDefinition _scheme = new();
    private readonly Dictionary<string, LetterSet> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, SchemeContext Context)> _seen = [];
    private string[] _fields = [];
    private int _line;
    private int _rows;
    private int _rowsPromised;

    private SchemeParser()
    {
    }

    public static SchemeDefinition Parse(TextReader reader) => new SchemeParser().ParseAll(reader);

    private SchemeDefinition ParseAll(TextReader reader)
    {
        bool header = true;
        while (reader.ReadLine() is { } line)
        {
            _line++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            _fields = line.Split('\t');
            int damaged = Array.FindIndex(_fields, static field => field.Contains(Unreadable));
            if (damaged >= 0)
            {
                Fail(Math.Min(damaged + 1, s_columns.Length), "U+FFFD stands where the bytes of the file were no UTF-8");
            }

            if (header)
            {
                ParseHeader();
                header = false;
                continue;
            }

            if (_fields.Length != s_columns.Length)
            {
                Fail(Math.Min(_fields.Length, s_columns.Length), $"{_fields.Length} columns; expected {s_columns.Length}");
            }

            _rows++;
            ParseRow();
        }

        if (header)
        {
            Fail(1, "the file has no header line");
        }

        Require(_rows >= _rowsPromised, 1, $"the file ends after {_rows} rows of the {_rowsPromised} that its row meta rows speaks of; it was cut, or rows were taken out");

        foreach (string key in s_needed)
        {
            if (_scheme.Value(key, []) is null)
            {
                Fail(1, $"the file has no row meta {key}");
            }
        }

        return _scheme;
    }

    private void ParseHeader()
    {
        for (int i = 0; i < s_columns.Length; i++)
        {
            if (i >= _fields.Length || _fields[i] != s_columns[i])
            {
                Fail(i + 1, $"the header is {(i < _fields.Length ? _fields[i] : "missing")}; expected {s_columns[i]}");
            }
        }
    }

    private void ParseRow()
    {
        (string from, string to, string context) = (_fields[1], _fields[2], _fields[3]);
        switch (_fields[0])
        {
            case "meta":
                ParseMeta(from, to, context);
                break;
            case "mode":
                Require(from.Length > 0 && from.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'), 2, "a mode is named with ASCII letters, digits and hyphens");
                _scheme.Modes.Add(new SchemeMode(from, to));
                break;
            case "case":
                Require(from.Length == 1, 2, "expected one small letter");
                Require(to.Length == 1, 3, "expected one capital letter");
                _scheme.Cases.Add((from[0], to[0]));
                break;
            case "class":
                Require(from.Length > 0, 2, "a class needs a name");
                _classes[from] = ParseSet(to, 3);
                break;
            case "letter":
                ParseLetter(from, to, ParseContext(context));
                break;
            case "mark":
                ParseMark(to, context);
                break;
            case "keep":
                Require(from == "roman", 2, $"cannot keep {from}; known: roman");
                _scheme.KeepsRomanNumerals = true;
                break;
            case "read":
                Require(from.Length > 0, 2, "expected the spelling met on input");
                Require(to.Length > 0, 3, "expected what it stands for");
                RequireWellFormed(from, 2);
                RequireWellFormed(to, 3);
                _scheme.Readings.Add(new SchemeReading(from, to));
                break;
            case "example":
                Require(from.Length > 0, 2, "expected Cyrillic text");
                _scheme.Examples.Add(new SchemeExample(from, to, ParseContext(context).Mode, _fields[4]));
                break;
            default:
                Fail(1, $"unknown kind {_fields[0]}; known: meta, mode, case, class, letter, mark, keep, read, example");
                break;
        }
    }

    private void ParseMeta(string key, string value, string context)
    {
        Require(s_keys.Contains(key), 2, $"unknown key {key}; known: {string.Join(", ", s_keys)}");
        if (key == "rows")
        {
            Require(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _rowsPromised), 3, $"rows is a number of rows, not {value}");
            return;
        }

        string[] allowed = key switch
        {
            "reversible" => ["yes", "no"],
            "direction" => ["reverse"],
            "lone" => ["upper"],
            "title" => ["word-start"],
            _ => [],
        };
        Require(allowed.Length == 0 || allowed.Contains(value), 3, $"{key} cannot be {value}; known: {string.Join(", ", allowed)}");
        Require(value.Length > 0 || !s_needed.Contains(key), 3, $"{key} needs a value");
        _scheme.Meta.Add((key, value, ParseContext(context).Mode));
    }

    private void ParseLetter(string from, string to, SchemeContext context)
    {
        Require(from.Length > 0, 2, "expected a letter or a run of letters");
        bool letters = from.All(static c => LetterSet.IsCell(c));
        Require(letters || from.Length == 1, 2, $"a run of letters must be Cyrillic (U+0400..U+04FF): {from}");
        Require(letters || !char.IsSurrogate(from[0]), 2, "characters beyond U+FFFF cannot be mapped");
        Require(from.Length == 1 || !from.Any(Alphabet.IsUpper), 2, $"write a run of letters small: {from}");
        Require(from.Length <= ForwardRules.MaxSequence, 2, $"a run has at most {ForwardRules.MaxSequence} letters");
        Require(_seen.Add((from, context)), 2, $"{from} is mapped twice in the same context");
        RequireWellFormed(to, 3);
        _scheme.Rows.Add(new SchemeRow(from, to, context));
    }

    private void ParseMark(string sign, string context)
    {
        Require(sign.Length > 0, 3, "expected the sign");
        RequireWellFormed(sign, 3);
        LetterSet with = default;
        LetterSet without = default;
        string? mode = null;
        foreach (string part in context.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string value = part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..];
            switch (part[..^value.Length])
            {
                case "with:":
                    with = ParseSet(value, 4);
                    break;
                case "without:":
                    without = ParseSet(value, 4);
                    break;
                case "mode:":
                    mode = KnownMode(value);
                    break;
                default:
                    Fail(4, $"unknown condition {part}; known: with:LETTERS, without:LETTERS, mode:NAME");
                    break;
            }
        }

        _scheme.Marks.Add(new SchemeMark(sign, with, without, mode));
    }

    private SchemeContext ParseContext(string context)
    {
        var parsed = default(SchemeContext);
        foreach (string part in context.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string value = part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..];
            parsed = (part[..^value.Length], value) switch
            {
                ("after:", _) => parsed with { After = ParseSet(value, 4) },
                ("before:", _) => parsed with { Before = ParseSet(value, 4) },
                ("mode:", _) => parsed with { Mode = KnownMode(value) },
                ("", "start") => parsed with { AtStart = true },
                ("", "end") => parsed with { AtEnd = true },
                _ => Fail<SchemeContext>(4, $"unknown condition {part}; known: after:LETTERS, before:LETTERS, start, end, mode:NAME"),
            };
        }

        return parsed;
    }

    private LetterSet ParseSet(string letters, int column)
    {
        if (letters.StartsWith('@'))
        {
            return _classes.TryGetValue(letters[1..], out LetterSet set) ? set : Fail<LetterSet>(column, $"no class {letters[1..]} above this line");
        }

        LetterSet parsed = default;
        foreach (char c in letters)
        {
            Require(LetterSet.IsCell(c), column, $"U+{(int)c:X4} is no Cyrillic letter (U+0400..U+04FF)");
            parsed = parsed.With(Alphabet.ToLower(c));
        }

        Require(!parsed.IsEmpty, column, "expected letters");
        return parsed;
    }

    private string KnownMode(string mode)
    {
        Require(_scheme.Modes.Any(m => m.Id == mode), 4, $"no mode {mode} above this line");
        return mode;
    }

    private void RequireWellFormed(string text, int column)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            Require(pair || !char.IsSurrogate(text[i]), column, "an unpaired surrogate");
            i += pair ? 1 : 0;
        }
    }

    private void Require([DoesNotReturnIf(false)] bool condition, int column, string reason)
    {
        if (!condition)
        {
            Fail(column, reason);
        }
    }

    [DoesNotReturn]
    private void Fail(int column, string reason) => throw new SchemeFormatException(_line, column, s_columns[column - 1], reason);

    [DoesNotReturn]
    private T Fail<T>(int column, string reason) => throw new SchemeFormatException(_line, column, s_columns[column - 1], reason);
}
