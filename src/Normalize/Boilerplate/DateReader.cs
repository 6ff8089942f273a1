namespace Normalize.Boilerplate;

/// <summary>A date on a page: how many tokens it takes, and what it says.</summary>
/// <param name="Tokens">Tokens it covers; 0 when there is none.</param>
/// <param name="Year">0 when not said.</param>
/// <param name="Month">0 when not said.</param>
/// <param name="Day">0 when not said.</param>
/// <param name="Minutes">Minutes after midnight; -1 when not said.</param>
/// <param name="Back">How far back a relative date lies, in <paramref name="BackUnit"/>; -1 when the date is absolute.</param>
/// <param name="BackUnit">S, M, H, D, W, O (month) or Y.</param>
internal readonly record struct PageDate(int Tokens, int Year, int Month, int Day, int Minutes, int Back, char BackUnit)
{
    /// <summary>Names a day of a year, or lies so far back: what a page prints beside an article.</summary>
    public bool IsFull => Back >= 0 || (Year > 0 && Month > 0 && Day > 0);

    /// <summary>ISO 8601 as far as the page tells: <c>2022-10-21T12:36</c>, <c>2022-10</c>, <c>--05-06</c>, <c>T12:36</c>, <c>-PT2H</c>.</summary>
    public string ToIso()
    {
        if (Back >= 0)
        {
            return BackUnit switch
            {
                'S' or 'M' or 'H' => $"-PT{Back}{BackUnit}",
                'O' => $"-P{Back}M",
                _ => $"-P{Back}{BackUnit}",
            };
        }

        string date = (Year, Month, Day) switch
        {
            ( > 0, > 0, > 0) => $"{Year:D4}-{Month:D2}-{Day:D2}",
            ( > 0, > 0, _) => $"{Year:D4}-{Month:D2}",
            (_, > 0, > 0) => $"--{Month:D2}-{Day:D2}",
            _ => string.Empty,
        };
        return Minutes < 0 ? date : $"{date}T{Minutes / 60:D2}:{Minutes % 60:D2}";
    }
}

/// <summary>Reads dates in the ways Kazakh pages write them: Kazakh, Russian and English words, figures, and "three hours ago".</summary>
internal static class DateReader
{
    private const int MaxTokens = 8;

    /// <summary>The longest date that begins at token <paramref name="at"/> and does not run over an empty line.</summary>
    public static PageDate Read(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int at)
    {
        int year = 0;
        int month = 0;
        int day = 0;
        int minutes = -1;
        int used = 0;
        int pending = -1;
        int i = at;
        for (; i < tokens.Length && i - at < MaxTokens; i++)
        {
            ref readonly PageToken token = ref tokens[i];
            if (i > at && (token.Gap is Gap.Paragraph || (token.Gap is Gap.Line && used > 0)))
            {
                break;
            }

            ReadOnlySpan<char> core = text[token.CoreStart..token.CoreEnd];
            if (token.Shape == TokenShape.Date && day == 0)
            {
                (year, month, day) = Numeric(core);
            }
            else if (token.Shape == TokenShape.Time && minutes < 0 && Clock(core) is >= 0 and int clock)
            {
                minutes = clock;
            }
            else if (token.Word == WordClass.Month && month == 0 && (pending > 0 || day > 0 || token.Has(TokenMarks.Upper)))
            {
                month = token.WordValue;
                if (pending > 0)
                {
                    (day, pending) = (pending, -1);
                }
            }
            else if (token.Word == WordClass.Weekday && day == 0 && i == at)
            {
                continue;
            }
            else if (token.Word is WordClass.Year or WordClass.TimeUnit && year > 0 && IsYearWord(token, core) && i > at && tokens[i - 1].Shape is TokenShape.Number or TokenShape.Date)
            {
                used = i - at + 1;
                continue;
            }
            else if (token.Shape == TokenShape.Number && core.Length <= 4)
            {
                int number = int.Parse(core);
                if (core.Length == 4 && number is > 1900 and < 2100 && year == 0)
                {
                    year = number;
                    if (month == 0 && pending < 0 && i > at)
                    {
                        break;
                    }
                }
                else if (core.Length <= 2 && number is > 0 and <= 31 && day == 0 && pending < 0)
                {
                    if (month > 0)
                    {
                        day = number;
                    }
                    else
                    {
                        pending = number;
                        continue;
                    }
                }
                else
                {
                    break;
                }
            }
            else if (used > 0 && (token.Shape == TokenShape.Symbol && token.Has(TokenMarks.Dash | TokenMarks.Separator) || IsAt(core)) && i + 1 < tokens.Length && tokens[i + 1].Shape == TokenShape.Time)
            {
                continue;
            }
            else
            {
                break;
            }

            if ((month > 0 && (day > 0 || year > 0)) || minutes >= 0)
            {
                used = i - at + 1;
            }
        }

        return used > 0 ? new PageDate(used, year, month, day, minutes, -1, '\0') : Relative(text, tokens, at);
    }

    /// <summary><c>2 сағат бұрын</c>, <c>вчера в 12:30</c>, <c>3 days ago</c>.</summary>
    private static PageDate Relative(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int at)
    {
        ref readonly PageToken first = ref tokens[at];
        if (first.Shape == TokenShape.Number && at + 2 < tokens.Length && first.CoreEnd - first.CoreStart <= 3
            && tokens[at + 1].Word is WordClass.TimeUnit or WordClass.Year && tokens[at + 2].Word == WordClass.Ago && tokens[at + 2].WordValue == byte.MaxValue
            && tokens[at + 1].Gap == Gap.Space && tokens[at + 2].Gap == Gap.Space)
        {
            char unit = tokens[at + 1].Word == WordClass.Year ? 'Y' : (char)tokens[at + 1].WordValue;
            return new PageDate(3, 0, 0, 0, -1, int.Parse(text[first.CoreStart..first.CoreEnd]), unit);
        }

        if (first.Word == WordClass.Ago && first.WordValue != byte.MaxValue)
        {
            int next = at + 1;
            if (next < tokens.Length && IsAt(text[tokens[next].CoreStart..tokens[next].CoreEnd]))
            {
                next++;
            }

            if (next < tokens.Length && tokens[next].Shape == TokenShape.Time && tokens[next].Gap == Gap.Space)
            {
                return new PageDate(next - at + 1, 0, 0, 0, -1, first.WordValue, 'D');
            }
        }

        return default;
    }

    private static bool IsYearWord(in PageToken token, ReadOnlySpan<char> core) => token.Word == WordClass.Year || core is "жыл";

    private static bool IsAt(ReadOnlySpan<char> core) => core is "сағат" or "в" or "at";

    private static (int Year, int Month, int Day) Numeric(ReadOnlySpan<char> core)
    {
        char separator = core[core.IndexOfAny('.', '-', '/')];
        int first = core.IndexOf(separator);
        int second = core.LastIndexOf(separator);
        int a = int.Parse(core[..first]);
        int b = int.Parse(core[(first + 1)..second]);
        int c = int.Parse(core[(second + 1)..]);
        return first == 4 ? (a, b, c) : (c < 100 ? 2000 + c : c, b, a);
    }

    private static int Clock(ReadOnlySpan<char> core)
    {
        int colon = core.IndexOf(':');
        ReadOnlySpan<char> rest = core[(colon + 1)..];
        int end = rest.IndexOf(':');

        // A colon behind the token counts for its shape, so a sign may stand here: 5.:12:
        return rest.Length >= 2 && int.TryParse(core[..colon], out int hours) && int.TryParse(end < 0 ? rest : rest[..end], out int minutes) && hours < 24 && minutes < 60 ? hours * 60 + minutes : -1;
    }
}
