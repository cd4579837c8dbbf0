using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace CommissioningCases.Application.Projections;

/// <summary>A column of a view's table and how a row's value of it is had.</summary>
internal sealed record ProjectionColumn(string Name, NpgsqlDbType Type, Func<object, object?> Value)
{
    /// <summary>The value that the database holds in this column.</summary>
    public object? Read(NpgsqlDataReader row, int index) => row.IsDBNull(index) ? null : Type switch
    {
        NpgsqlDbType.Date => row.GetFieldValue<DateOnly>(index),
        NpgsqlDbType.TimestampTz => row.GetFieldValue<DateTimeOffset>(index),
        _ => row.GetValue(index),
    };

    /// <summary>Whether the database holds what it should.</summary>
    public static bool AreEqual(object? expected, object? actual) => (expected, actual) switch
    {
        (string[] texts, string[] others) => texts.AsSpan().SequenceEqual(others),
        _ => Equals(expected, actual),
    };
}

/// <summary>The table of one kind of row, as the model of the database has it.</summary>
internal sealed class ProjectionTable
{
    /// <summary>So many rows go in one statement. It is one number, so that the database plans few statements.</summary>
    private const int Together = 25;
    private readonly string _upsert;
    private readonly string _upsertTogether;
    private readonly string _delete;

    public ProjectionTable(IEntityType entity)
    {
        Name = entity.GetTableName()!;
        Rows = entity.ClrType;
        Columns = [.. entity.GetProperties().Where(property => property.GetComputedColumnSql() is null).Select(Column)];
        Key = [.. entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];
        _upsert = UpsertOf(1);
        _upsertTogether = UpsertOf(Together);
        _delete = $"delete from {Name} where {string.Join(" and ", Key.Select((column, index) => $"{column} = ${index + 1}"))}";
    }

    public string Name { get; }

    /// <summary>The type of its rows.</summary>
    public Type Rows { get; }

    public IReadOnlyList<ProjectionColumn> Columns { get; }

    public IReadOnlyList<string> Key { get; }

    /// <summary>The columns as a statement lists them.</summary>
    public string Listed => string.Join(", ", Columns.Select(column => column.Name));

    /// <param name="rows">No two of one key.</param>
    public IEnumerable<NpgsqlBatchCommand> Upsert(IEnumerable<IProjectionRow> rows) =>
        rows.Chunk(Together).SelectMany(some => some.Length == Together ? [Command(_upsertTogether, Columns, some)] : some.Select(row => Command(_upsert, Columns, [row])));

    public NpgsqlBatchCommand Delete(IProjectionRow row) => Command(_delete, Columns.Where(column => Key.Contains(column.Name)), [row]);

    /// <summary>Adds many rows at once, which must be new.</summary>
    public async Task CopyAsync(NpgsqlConnection connection, IEnumerable<IProjectionRow> rows, CancellationToken cancellationToken)
    {
        await using var import = await connection.BeginBinaryImportAsync($"copy {Name} ({Listed}) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await import.StartRowAsync(cancellationToken);
            foreach (var column in Columns)
            {
                await import.WriteAsync(column.Value(row), column.Type, cancellationToken);
            }
        }

        await import.CompleteAsync(cancellationToken);
    }

    private string UpsertOf(int rows)
    {
        var rest = Columns.Select(column => column.Name).Except(Key);
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Columns.Select((_, index) => $"${(row * Columns.Count) + index + 1}"))})");
        return $"insert into {Name} ({Listed}) values {string.Join(", ", values)} "
            + $"on conflict ({string.Join(", ", Key)}) do update set {string.Join(", ", rest.Select(column => $"{column} = excluded.{column}"))}";
    }

    private static NpgsqlBatchCommand Command(string sql, IEnumerable<ProjectionColumn> columns, IEnumerable<IProjectionRow> rows)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (row, column) in rows.SelectMany(row => columns.Select(column => (row, column))))
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = column.Type, Value = column.Value(row) ?? DBNull.Value });
        }

        return command;
    }

    private static ProjectionColumn Column(IProperty property)
    {
        var getter = property.GetGetter();
        return new ProjectionColumn(property.GetColumnName(), TypeOf(property.GetColumnType()), getter.GetClrValue);
    }

    private static NpgsqlDbType TypeOf(string type) => type switch
    {
        "uuid" => NpgsqlDbType.Uuid,
        "integer" => NpgsqlDbType.Integer,
        "text" => NpgsqlDbType.Text,
        "text[]" => NpgsqlDbType.Array | NpgsqlDbType.Text,
        "boolean" => NpgsqlDbType.Boolean,
        "date" => NpgsqlDbType.Date,
        "timestamp with time zone" => NpgsqlDbType.TimestampTz,
        _ => throw new InvalidOperationException($"No view has columns of type {type} yet."),
    };
}
