using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CommissioningCases.Benchmarks.RowLevelSecurity;

/// <summary>Shows everything to each connection from its beginning on, and asks nothing of those that come back from the pool.</summary>
internal sealed class SightOnce(string owner) : DbConnectionInterceptor
{
    private readonly SightKey _key = new(new OwnerDatabase(owner));
    private readonly ConcurrentDictionary<int, bool> _told = [];

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var opened = (NpgsqlConnection)connection;
        if (_told.TryAdd(opened.ProcessID, true))
        {
            await _key.LoadAsync(cancellationToken);
            await using var tell = new NpgsqlCommand("select set_config('cases.sight', $1, false)", opened) { Parameters = { new() { Value = _key.Sign(opened.ProcessID, ["all"]) } } };
            await tell.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
