using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>
/// How the rows of a statement become objects: beside each property the expression of SQL that gives it. What is selected and how it is read follow from the
/// one list, so that no column is read by a number that somebody counted.
/// </summary>
/// <typeparam name="TRow">Its properties may be objects of their own, which are null where they can be and their first column is.</typeparam>
internal sealed class RowShape<TRow> : IEnumerable
{
    private readonly List<(string Sql, IReadOnlyList<PropertyInfo> Path)> _columns = [];
    private Func<NpgsqlDataReader, int, TRow>? _read;

    /// <summary>The expressions, in the order of the columns.</summary>
    public IReadOnlyList<string> Columns => [.. _columns.Select(column => column.Sql)];

    /// <summary>The list of expressions of a select.</summary>
    public string Select => field ??= string.Join(", ", Columns);

    /// <summary>How many columns a row has. A statement may have others before and behind them.</summary>
    public int Width => _columns.Count;

    public void Add<TValue>(string sql, Expression<Func<TRow, TValue>> property) => Add(sql, PropertyPath.Of(property));

    public void Add(string sql, IReadOnlyList<PropertyInfo> path) => _columns.Add((sql, path));

    /// <summary>Takes the columns of an object that the row has.</summary>
    public void Add<TPart>(Expression<Func<TRow, TPart?>> property, RowShape<TPart> part)
    {
        var path = PropertyPath.Of(property);
        _columns.AddRange(part._columns.Select(column => (column.Sql, (IReadOnlyList<PropertyInfo>)[.. path, .. column.Path])));
    }

    /// <param name="first">Where the row's columns begin.</param>
    public TRow Read(NpgsqlDataReader row, int first = 0) => (_read ??= RowReading.Of<TRow>([.. _columns.Select(column => column.Path)]))(row, first);

    IEnumerator IEnumerable.GetEnumerator() => _columns.GetEnumerator();
}
