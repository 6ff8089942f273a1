namespace Normalize.Boilerplate;

/// <summary>One stripped span with its units, and the values that can be read from it.</summary>
internal readonly ref struct PagePart
{
    private readonly ReadOnlySpan<char> _text;
    private readonly Page _page;
    private readonly int _first;
    private readonly int _end;

    // Spans are read in order: u is where to look for the first unit, and moves behind the last.
    public PagePart(ReadOnlySpan<char> text, Page page, BoilerplateSpan span, ref int u)
    {
        _text = text;
        _page = page;
        while (page.Tokens[page.Units[u].First].Start < span.Start)
        {
            u++;
        }

        _first = u;
        while (u < page.Units.Count && page.Tokens[page.Units[u].First].Start < span.End)
        {
            u++;
        }

        _end = u;
    }

    /// <summary>The name, the label or position beside it as role.</summary>
    public void AddByline(List<MetadataValue> bylines)
    {
        int first = _first;
        string? role = null;
        while (first < _end && _page.Units[first].Class is UnitClass.Byline or UnitClass.Position or UnitClass.Symbol or UnitClass.Date)
        {
            role ??= _page.Units[first].Class is UnitClass.Byline ? Core(first, first + 1) : null;
            first++;
        }

        int last = first;
        while (last < _end && _page.Units[last].Class is UnitClass.NameCaps or UnitClass.NameInitial or UnitClass.TwoCapitals or UnitClass.Capital
            or UnitClass.Capitals or UnitClass.CapsRun or UnitClass.CapsWord or UnitClass.Latin)
        {
            last++;
            if (EndsWithComma(last - 1))
            {
                break;
            }
        }

        if (last == first)
        {
            // Nobody is called by small letters or figures alone.
            if ((first < _end || role is null) && HasCapital(_first, _end))
            {
                bylines.Add(Value(_first, _end));
            }

            return;
        }

        if (last < _end && role is null && _page.Units[last].Class is not (UnitClass.Byline or UnitClass.Date))
        {
            role = Core(last, _end);
        }

        bylines.Add(Value(_first, _end) with { Normalized = Core(first, last), Role = role });
    }

    private bool HasCapital(int first, int end)
    {
        for (int t = _page.Units[first].First; t < _page.Units[end - 1].End; t++)
        {
            if (_page.Tokens[t].Has(TokenMarks.Upper))
            {
                return true;
            }
        }

        return false;
    }

    public MetadataValue? Date()
    {
        for (int u = _first; u < _end; u++)
        {
            if (_page.Units[u].Class == UnitClass.Date)
            {
                return Value(u, u + 1) with { Normalized = DateReader.Read(_text, _page.Tokens.Span, _page.Units[u].First).ToIso() };
            }
        }

        return null;
    }

    public void Dateline(ref MetadataValue? place, ref MetadataValue? agency)
    {
        for (int u = _first; u < _end; u++)
        {
            ref readonly PageUnit unit = ref _page.Units[u];
            bool isAgency = unit.Class == UnitClass.Domain || _page.Tokens[unit.First].Word == WordClass.Agency
                || (u > _first && unit.Class is UnitClass.Capital or UnitClass.CapsWord or UnitClass.Latin && _page.Tokens[unit.First].Word != WordClass.Place);
            if (isAgency)
            {
                agency ??= Value(u, u + 1);
            }
            else if (unit.Class is not (UnitClass.Date or UnitClass.Symbol))
            {
                place ??= Value(u, u + 1);
            }
        }
    }

    /// <summary>The host name if there is one, else the whole span without the sign that sets it apart.</summary>
    public MetadataValue? Site()
    {
        for (int u = _first; u < _end; u++)
        {
            if (_page.Units[u].Class == UnitClass.Domain)
            {
                return Value(u, u + 1);
            }
        }

        int first = _first;
        while (first < _end - 1 && _page.Units[first].Class == UnitClass.Symbol)
        {
            first++;
        }

        return Value(first, _end);
    }

    /// <summary>The span; normalized, without the label in front.</summary>
    public MetadataValue? Unlabelled(UnitClass label)
    {
        int first = _first;
        while (first < _end - 1 && (_page.Units[first].Class == UnitClass.Symbol || (_page.Units[first].Class == label && _page.Units[first].Has(UnitMarks.Colon))))
        {
            first++;
        }

        return Value(_first, _end) with { Normalized = first > _first ? Core(first, _end) : null };
    }

    /// <summary>The number beside the label, else the last one.</summary>
    public MetadataValue? Count(UnitClass label)
    {
        int found = -1;
        for (int t = _page.Units[_first].First; t < _page.Units[_end - 1].End; t++)
        {
            if (_page.Tokens[t].Shape == TokenShape.Number)
            {
                found = t;
                if (_end - _first > 1 && _page.Units[_first].Class != UnitClass.Numbers && HasLabel(label))
                {
                    break;
                }
            }
        }

        if (found < 0)
        {
            return null;
        }

        ref readonly PageToken token = ref _page.Tokens[found];
        string number = _text[token.CoreStart..token.CoreEnd].ToString();
        return new MetadataValue(number, token.CoreStart, token.CoreEnd, number);
    }

    public void AddTags(List<MetadataValue> tags)
    {
        int start = _page.Units[_first].First;
        for (int u = _first; u < _end; u++)
        {
            ref readonly PageUnit unit = ref _page.Units[u];
            if (unit.Class is UnitClass.Tags or UnitClass.Symbol)
            {
                AddTag(tags, start, unit.First);
                start = unit.End;
                continue;
            }

            for (int t = unit.First; t < unit.End; t++)
            {
                bool begins = t == unit.First && unit.Left is <= Gap.Line or Gap.Capital;
                if (t > start && (begins || _page.Tokens[t - 1].Has(TokenMarks.Comma)))
                {
                    AddTag(tags, start, t);
                    start = t;
                }
            }
        }

        AddTag(tags, start, _page.Units[_end - 1].End);
    }

    public void AddContacts(List<MetadataValue> contacts)
    {
        int known = contacts.Count;
        for (int u = _first; u < _end; u++)
        {
            if (_page.Units[u].Class is UnitClass.Phone or UnitClass.Email)
            {
                contacts.Add(Address(u));
            }
        }

        if (contacts.Count == known)
        {
            contacts.Add(Value(_first, _end));
        }
    }

    private void AddTag(List<MetadataValue> tags, int first, int end)
    {
        if (end > first && _page.Tokens[first].CoreStart < _page.Tokens[end - 1].CoreEnd)
        {
            tags.Add(At(_page.Tokens[first].CoreStart, _page.Tokens[end - 1].CoreEnd));
        }
    }

    /// <summary>A telephone number with its plus or bracket, an e-mail without the marks around it.</summary>
    private MetadataValue Address(int u)
    {
        int start = _page.Tokens[_page.Units[u].First].Start;
        int core = _page.Tokens[_page.Units[u].First].CoreStart;
        bool opened = core > start && _text[core - 1] is '+' or '(';
        MetadataValue value = CoreValue(u, u + 1);
        return opened ? At(core - 1 > start && _text[core - 2] == '+' ? core - 2 : core - 1, value.End) : value;
    }

    private MetadataValue At(int start, int end) => new(_text[start..end].ToString(), start, end);

    private bool HasLabel(UnitClass label)
    {
        for (int u = _first; u < _end; u++)
        {
            if (_page.Units[u].Class == label)
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsWithComma(int u) => _page.Tokens[_page.Units[u].End - 1].Has(TokenMarks.Comma);

    private MetadataValue Value(int first, int end)
    {
        int start = _page.Tokens[_page.Units[first].First].Start;
        int stop = _page.Tokens[_page.Units[end - 1].End - 1].End;
        return At(start, stop);
    }

    private MetadataValue CoreValue(int first, int end)
    {
        int start = _page.Tokens[_page.Units[first].First].CoreStart;
        return At(start, Math.Max(start, _page.Tokens[_page.Units[end - 1].End - 1].CoreEnd));
    }

    private string Core(int first, int end) => CoreValue(first, end).Text;
}
