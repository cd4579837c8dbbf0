using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>Reads the results of statements written by hand.</summary>
internal static class ResultRows
{
    /// <summary>Reads the result of the batch's next statement.</summary>
    public static async Task<List<T>> ReadNextAsync<T>(this NpgsqlDataReader reader, RowShape<T> shape, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAllAsync(shape, cancellationToken);
    }

    /// <inheritdoc cref="ReadNextAsync{T}(NpgsqlDataReader, RowShape{T}, CancellationToken)"/>
    public static async Task<List<T>> ReadNextAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAllAsync(read, cancellationToken);
    }

    public static Task<List<T>> ReadAllAsync<T>(this NpgsqlDataReader reader, RowShape<T> shape, CancellationToken cancellationToken) =>
        reader.ReadAllAsync(row => shape.Read(row), cancellationToken);

    public static async Task<List<T>> ReadAllAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Reads the one column that the batch's next statement selects.</summary>
    public static async Task<List<T>> ReadNextValuesAsync<T>(this NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadValuesAsync<T>(cancellationToken);
    }

    public static Task<List<T>> ReadValuesAsync<T>(this NpgsqlDataReader reader, CancellationToken cancellationToken) =>
        reader.ReadAllAsync(row => row.GetFieldValue<T>(0), cancellationToken);

    /// <summary>Reads the row of numbers that the batch's next statement selects.</summary>
    public static async Task<int[]> ReadNextNumbersAsync(this NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt32)];
    }
}
