namespace CommissioningCases.Web.Api;

/// <summary>The rows of a register as programs read them: of each column that stands in its table for a spreadsheet the value, with its type, and the code behind it where there is one.</summary>
internal sealed class ApiRows<TRow>
{
    private readonly IReadOnlyList<(ApiField Field, RegisterColumn<TRow> Column, Func<TRow, RegisterContext, object?> Value)> _values;

    public ApiRows(IEnumerable<RegisterColumn<TRow>> columns) => _values = [.. columns.Where(column => column.IsExported).SelectMany(Values)];

    public IReadOnlyList<ApiField> Fields => [.. _values.Select(value => value.Field)];

    public IReadOnlyDictionary<string, object?> Write(TRow row, RegisterContext context) =>
        _values.Where(value => value.Column.IsFor(context)).ToDictionary(value => value.Field.Name, value => value.Value(row, context));

    private static IEnumerable<(ApiField, RegisterColumn<TRow>, Func<TRow, RegisterContext, object?>)> Values(RegisterColumn<TRow> column)
    {
        var field = ApiField.Of(column, column.ValueType);
        yield return (field, column, column.Value);
        if (column.Code is { } code)
        {
            // A value that is not told has no code either.
            yield return (field.Coded(typeof(object)), column, (row, context) => column.Value(row, context) is null ? null : code(row));
        }
    }
}
