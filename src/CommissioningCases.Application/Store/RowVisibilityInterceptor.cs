using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>
/// Tells the database, each time a connection is taken from the pool, to act as the role that owns nothing and what it may show, signed so that nobody else can
/// tell it more. The pool takes both back when the connection is returned. Where a batch is said to come first, it is told with that; should something else come first, before that.
/// </summary>
internal sealed class RowVisibilityInterceptor(SightKey key) : DbConnectionInterceptor, IDbCommandInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        try
        {
            if (Shown(eventData) is { } current)
            {
                key.Load();
                Telling(connection, current).Tell();
            }
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
        try
        {
            if (Shown(eventData) is not { } current)
            {
                return;
            }

            await key.LoadAsync(cancellationToken);
            var telling = Telling(connection, current);
            if (eventData.Context is CasesDbContext { IsOpenedForBatch: true } db)
            {
                db.Untold = telling;
            }
            else
            {
                await telling.TellAsync(cancellationToken);
            }
        }
        catch
        {
            // Or it would be found open, and used as it is.
            await connection.CloseAsync();
            throw;
        }
    }

    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Forget(eventData);

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Tell(eventData);
        return result;
    }

    public InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Tell(eventData);
        return result;
    }

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Tell(eventData);
        return result;
    }

    public async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(eventData, cancellationToken);
        return result;
    }

    public async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(eventData, cancellationToken);
        return result;
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(eventData, cancellationToken);
        return result;
    }

    /// <summary>What was not told is told anew to the next connection, which has another process.</summary>
    private static void Forget(ConnectionEndEventData eventData)
    {
        if (eventData.Context is CasesDbContext db)
        {
            db.Untold = null;
        }
    }

    private static void Tell(CommandEventData eventData) => (eventData.Context as CasesDbContext)?.TellFirst();

    private static ValueTask TellAsync(CommandEventData eventData, CancellationToken cancellationToken) =>
        eventData.Context is CasesDbContext db ? db.TellFirstAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <returns>Whose sight the connection is to have; null where the request has the owner's.</returns>
    /// <exception cref="InvalidOperationException">Nobody says whose.</exception>
    private static CurrentPerson? Shown(ConnectionEndEventData eventData)
    {
        var current = (eventData.Context as CasesDbContext)?.Current ?? throw new InvalidOperationException("Nobody says whose sight the connection has.");
        return current.RowVisibility == RowVisibility.OfOwner ? null : current;
    }

    private SightTelling Telling(DbConnection connection, CurrentPerson current)
    {
        var opened = (NpgsqlConnection)connection;
        return new SightTelling(opened, key.Sign(opened.ProcessID, Sight.Of(current)));
    }
}
