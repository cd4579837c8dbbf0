using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>What an open connection is told before anything else is asked of it: as whom to act and what may be shown.</summary>
/// <param name="sight">As <see cref="SightKey.Sign"/> makes it.</param>
internal sealed class SightTelling(NpgsqlConnection connection, string sight)
{
    private const string Sql = "select set_config('role', $1, false), set_config('cases.sight', $2, false), set_config('plan_cache_mode', $3, false)";

    /// <summary>The same as the first statement of a batch.</summary>
    /// <param name="plansOnce">Whether one plan suits every value of what is asked next. Left to itself the database often plans anew each time, which takes longer than what it plans.</param>
    public NpgsqlBatchCommand Command(bool plansOnce) => new(Sql) { Parameters = { Parameter(DatabaseRole.Name), Parameter(sight), Parameter(plansOnce ? "force_generic_plan" : "auto") } };

    public void Tell()
    {
        using var command = Alone();
        command.Prepare(); // does nothing once the connection has done it
        command.ExecuteNonQuery();
    }

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await using var command = Alone();
        await command.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Alone() => new(Sql, connection) { Parameters = { Parameter(DatabaseRole.Name), Parameter(sight), Parameter("auto") } };

    private static NpgsqlParameter<string> Parameter(string value) => new() { TypedValue = value };
}
