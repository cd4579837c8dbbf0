using System.Linq.Expressions;
using System.Reflection;

namespace CommissioningCases.Application.Registers;

/// <summary>A register of rows of one kind, wherever they come from.</summary>
public abstract class Register<TRow, TFilter> : Register<TFilter>
    where TFilter : class, new()
{
    public abstract IReadOnlyList<RegisterColumn<TRow>> Columns { get; }

    public override IReadOnlyList<RegisterColumn> Headings => Columns;

    /// <summary>How many rows a page has.</summary>
    public virtual int PageSize => 25;

    public override bool Knows(RowPosition position, TFilter filter, string? sort) => OrderOf(filter)?.ValuesOf(position) is not null;

    /// <summary>The columns that are read, not told by others.</summary>
    private protected IEnumerable<RegisterColumn<TRow>> ColumnsRead => Columns.Where(column => column.Sql.Count > 0);

    /// <summary>The order by which its pages are cut; null where it has none.</summary>
    private protected virtual RowOrder<TRow>? OrderOf(TFilter filter) => null;

    /// <summary>How a row is read from one of the sources.</summary>
    private protected RowShape<TRow> ShapeOf(int source)
    {
        var shape = new RowShape<TRow>();
        foreach (var column in ColumnsRead)
        {
            shape.Add(column.Sql.Count == 1 ? column.Sql[0] : column.Sql[source], column.Path);
        }

        return shape;
    }

    /// <summary>A column that is read, and told by others or by what the page makes of the row.</summary>
    private protected static RegisterColumn<TRow> Read<TValue>(string sql, Expression<Func<TRow, TValue>> property) => Read([sql], PropertyPath.Of(property));

    /// <param name="sql">For each of the register's sources.</param>
    private protected static RegisterColumn<TRow> Read<TValue>(string[] sql, Expression<Func<TRow, TValue>> property) => Read(sql, PropertyPath.Of(property));

    private protected static RegisterColumn<TRow> Read(string[] sql, IReadOnlyList<PropertyInfo> path) => new("", ColumnPlace.Nowhere) { Sql = sql, Path = path, Value = (_, _) => null };

    /// <summary>A column that is read and written.</summary>
    /// <param name="value">What stands in it; what was read where this says nothing.</param>
    private protected static RegisterColumn<TRow> Column<TValue>(
        string heading, string sql, Expression<Func<TRow, TValue>> property, Func<TRow, RegisterContext, object?>? value = null, ColumnPlace place = ColumnPlace.File) =>
        Column(heading, [sql], PropertyPath.Of(property), value, place);

    /// <inheritdoc cref="Column{TValue}(string, string, Expression{Func{TRow, TValue}}, Func{TRow, RegisterContext, object}, ColumnPlace)"/>
    /// <param name="sql">For each of the register's sources.</param>
    private protected static RegisterColumn<TRow> Column<TValue>(string heading, string[] sql, Expression<Func<TRow, TValue>> property, Func<TRow, RegisterContext, object?>? value = null) =>
        Column(heading, sql, PropertyPath.Of(property), value, ColumnPlace.File);

    private static RegisterColumn<TRow> Column(string heading, string[] sql, IReadOnlyList<PropertyInfo> path, Func<TRow, RegisterContext, object?>? value, ColumnPlace place)
    {
        var read = PropertyPath.Getter<TRow>(path);
        return new RegisterColumn<TRow>(heading, place)
        {
            Sql = sql,
            Path = path,
            Value = value ?? ((row, _) => read(row)),
            Code = value is not null && IsCode(path[^1]) ? read : null,
            ValueType = value is null ? path[^1].PropertyType : null,
        };
    }

    /// <summary>Whether the property holds words or codes, not what people are called.</summary>
    private static bool IsCode(PropertyInfo property) =>
        (property.PropertyType == typeof(string) || property.PropertyType == typeof(IReadOnlyList<string>)) && !property.Name.EndsWith("Name", StringComparison.Ordinal);

    /// <summary>A column that follows from others.</summary>
    private protected static RegisterColumn<TRow> Told(string heading, Func<TRow, RegisterContext, object?> value, ColumnPlace place = ColumnPlace.File) => new(heading, place) { Value = value };

    private protected static RegisterColumn<TRow> Told(string heading, Func<TRow, object?> value, ColumnPlace place = ColumnPlace.File) => Told(heading, (row, _) => value(row), place);

    /// <summary>The columns of the case of each row, of the rows <c>v</c> joined with the summaries <c>s</c>.</summary>
    private protected static IEnumerable<RegisterColumn<TRow>> ColumnsOfCase(Expression<Func<TRow, CaseInRegister>> of)
    {
        var read = PropertyPath.Getter<TRow>(PropertyPath.Of(of));
        return
        [
            Read(["v.case_id"], Path(one => one.Id)),
            Column("Reference", ["s.name"], Path(one => one.Reference), null, ColumnPlace.File),
            Column("Scenario", ["s.scenario"], Path(one => one.Scenario), null, ColumnPlace.File),
            Column("PCT", ["v.pct"], Path(one => one.Pct), null, ColumnPlace.File),
            Told("PCT name", (row, context) => context.Bodies.FindPct(((CaseInRegister)read(row)!).Pct)?.Name),
            Column("Service", ["s.service"], Path(one => one.Service), null, ColumnPlace.File),
            Read(["s.stage"], Path(one => one.Stage)),
        ];

        PropertyInfo[] Path<TValue>(Expression<Func<CaseInRegister, TValue>> property) => [.. PropertyPath.Of(of), .. PropertyPath.Of(property)];
    }

    /// <summary>The columns of the account of each row's owner, who is the holder <c>u</c>.</summary>
    /// <param name="text">What stands under "Owner".</param>
    private protected static IEnumerable<RegisterColumn<TRow>> ColumnsOfOwner(Expression<Func<TRow, OwnerAccount?>> of, Func<TRow, RegisterContext, string?> text)
    {
        return
        [
            Column("Owner", ["u.name"], Path(one => one.Name), text, ColumnPlace.File),
            Read(["u.role"], Path(one => one.Role)),
            Read(["u.organisation"], Path(one => one.Organisation)),
            Read(["u.further"], Path(one => one.Further)),
            Read(["u.is_disabled"], Path(one => one.IsDisabled)),
            Read(["u.active_until"], Path(one => one.ActiveUntil)),
        ];

        PropertyInfo[] Path<TValue>(Expression<Func<OwnerAccount, TValue>> property) => [.. PropertyPath.Of(of), .. PropertyPath.Of(property)];
    }
}
