using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>What statements written by hand share.</summary>
internal static class Batches
{
    /// <summary>Takes a value of the statement.</summary>
    /// <returns>How the statement names it.</returns>
    public static string Add(this NpgsqlBatchCommand command, object value)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        return $"${command.Parameters.Count}";
    }

    /// <summary>Reads the result of the batch's next statement.</summary>
    public static async Task<List<T>> ReadNextAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAllAsync(read, cancellationToken);
    }

    public static async Task<List<T>> ReadAllAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
