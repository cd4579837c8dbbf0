using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>
/// Tells the database, each time a connection is taken from the pool, to act as the role that owns nothing and what it may show, signed so that nobody else can
/// tell it more. The pool takes both back when the connection is returned.
/// </summary>
internal sealed class RowVisibilityInterceptor(CurrentPerson current, SightKey key) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (current.RowVisibility == RowVisibility.OfOwner)
        {
            return;
        }

        try
        {
            key.Load();
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
            await key.LoadAsync(cancellationToken);
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
        var opened = (NpgsqlConnection)connection;
        return new NpgsqlCommand("select set_config('role', $1, false), set_config('cases.sight', $2, false)", opened)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = DatabaseRole.Name },
                new NpgsqlParameter<string> { TypedValue = key.Sign(opened.ProcessID, Sight.Of(current)) },
            },
        };
    }
}
