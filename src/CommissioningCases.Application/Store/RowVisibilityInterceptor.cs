using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>
/// Tells the database, each time a connection is taken from the pool, to act as the role that owns nothing and what it may show. The pool takes both
/// back when the connection is returned.
/// </summary>
internal sealed class RowVisibilityInterceptor(CurrentPerson current) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (current.RowVisibility == RowVisibility.OfOwner)
        {
            return;
        }

        try
        {
            using var command = Command(connection);
            command.Prepare(); // does nothing once the connection has done it
            command.ExecuteNonQuery();
        }
        catch
        {
            // Or it would be found open, and used as it is.
            connection.Close();
            throw;
        }
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (current.RowVisibility == RowVisibility.OfOwner)
        {
            return;
        }

        try
        {
            await using var command = Command(connection);
            await command.PrepareAsync(cancellationToken); // does nothing once the connection has done it
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch
        {
            // Or it would be found open, and used as it is.
            await connection.CloseAsync();
            throw;
        }
    }

    private NpgsqlCommand Command(DbConnection connection)
    {
        var (sees, organisation) = Words();
        return new NpgsqlCommand("select set_config('role', $1, false), set_config('cases.sees', $2, false), set_config('cases.organisation', $3, false)", (NpgsqlConnection)connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = DatabaseRole.Name },
                new NpgsqlParameter<string> { TypedValue = sees },
                new NpgsqlParameter<string> { TypedValue = organisation },
            },
        };
    }

    /// <summary>What is seen, in the words of the database's is_in_sight.</summary>
    private (string Sees, string Organisation) Words() => current.RowVisibility == RowVisibility.Everything ? ("all", "") : Scope.Of(current.Person) switch
    {
        { IsEverything: true } => ("all", ""),
        { Pct: { } area, Sha: not null } => ("area", area),
        { Pct: { } pct } => ("pct", pct),
        { Sha: { } sha } => ("sha", sha),
        _ => ("none", ""),
    };
}
