using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>A statement written by hand, which takes its values one by one.</summary>
internal sealed class SqlStatement
{
    private readonly List<object> _values = [];

    /// <summary>Takes a value.</summary>
    /// <returns>How the statement names it.</returns>
    public string Add(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    public NpgsqlBatchCommand Command(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in _values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
