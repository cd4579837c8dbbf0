using System.Reflection;

namespace CommissioningCases.Application.Registers;

/// <summary>Where a column stands.</summary>
[Flags]
public enum ColumnPlace
{
    /// <summary>It is read, and what is shown tells it in its own way.</summary>
    Nowhere = 0,

    /// <summary>In the table of a page.</summary>
    List = 1,

    /// <summary>In the table for a spreadsheet.</summary>
    File = 2,

    Both = List | File,
}

/// <summary>A column of a register.</summary>
/// <param name="heading">Blank for one that stands nowhere.</param>
public abstract class RegisterColumn(string heading, ColumnPlace place)
{
    public string Heading { get; } = heading;

    public bool IsListed => place.HasFlag(ColumnPlace.List);

    public bool IsExported => place.HasFlag(ColumnPlace.File);
}

/// <summary>A column of a register: its heading, what a row shows and writes under it, and where in the database it is read from.</summary>
public sealed class RegisterColumn<TRow>(string heading, ColumnPlace place) : RegisterColumn(heading, place)
{
    /// <summary>What a row has under the heading: a text, a number, a day, yes or no, or nothing.</summary>
    public required Func<TRow, RegisterContext, object?> Value { get; init; }

    /// <summary>What it takes its value from, where that is a word or code which the value says as people do; null where it says nothing else.</summary>
    public Func<TRow, object?>? Code { get; init; }

    /// <summary>Of which type the value is, where that is known beforehand.</summary>
    public Type? ValueType { get; init; }

    /// <summary>To whom the column is shown; to everybody where this says nothing.</summary>
    public Func<RegisterContext, bool> IsFor { get; init; } = _ => true;

    /// <summary>The expression of SQL that gives it, for each of the register's sources; none where it follows from other columns.</summary>
    internal IReadOnlyList<string> Sql { get; init; } = [];

    /// <summary>The row's property that takes it; none where it follows from others.</summary>
    internal IReadOnlyList<PropertyInfo> Path { get; init; } = [];
}
