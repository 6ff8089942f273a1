namespace Normalize;

/// <summary>A scheme file that cannot be read; the message names the line, the column and the reason.</summary>
public sealed class SchemeFormatException : FormatException
{
    internal SchemeFormatException(int line, int column, string columnName, string reason)
        : base($"line {line}, column {column} ({columnName}): {reason}")
    {
        Line = line;
        Column = column;
    }

    /// <summary>Line of the file, the first is 1.</summary>
    public int Line { get; }

    /// <summary>Column of the table, the first is 1.</summary>
    public int Column { get; }
}
