using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>Sends batches, the first of a connection together with what it is told it may show.</summary>
internal static class FirstBatch
{
    /// <param name="batch">It has no connection yet.</param>
    /// <param name="prepares">Whether one plan suits every value, so that the connection keeps it; a connection that is told with this batch keeps those of all that it is asked until it is returned.</param>
    /// <returns>The results of the batch itself. Who meets an error in one of them uses the connection no further: with the batch the database takes back what it was told.</returns>
    public static async Task<NpgsqlDataReader> ReadAsync(this CasesDbContext db, NpgsqlBatch batch, CancellationToken cancellationToken, bool prepares = true)
    {
        var tells = Begin(db, batch, prepares);
        try
        {
            if (prepares)
            {
                await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
            }

            var reader = await batch.ExecuteReaderAsync(cancellationToken);
            if (tells is not null)
            {
                await reader.NextResultAsync(cancellationToken);
            }

            return reader;
        }
        catch
        {
            db.Untold = tells;
            throw;
        }
    }

    /// <summary>The same for a batch that writes, and of which one plan suits every value. It goes to its end, also where whoever sent it has gone.</summary>
    public static async Task WriteAsync(this CasesDbContext db, NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        var tells = Begin(db, batch, plansOnce: true);
        try
        {
            await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch
        {
            db.Untold = tells;
            throw;
        }
    }

    /// <summary>Tells an open connection what it may show, unless it has been told.</summary>
    public static void TellFirst(this CasesDbContext db)
    {
        db.Untold?.Tell();
        db.Untold = null;
    }

    /// <inheritdoc cref="TellFirst"/>
    public static async ValueTask TellFirstAsync(this CasesDbContext db, CancellationToken cancellationToken)
    {
        if (db.Untold is { } telling)
        {
            await telling.TellAsync(cancellationToken);
            db.Untold = null;
        }
    }

    /// <returns>What the batch tells; null where the connection was told before.</returns>
    private static SightTelling? Begin(CasesDbContext db, NpgsqlBatch batch, bool plansOnce)
    {
        var tells = db.Untold;
        if (tells is not null)
        {
            batch.BatchCommands.Insert(0, tells.Command(plansOnce));
            db.Untold = null;
        }

        batch.Connection = db.NpgsqlConnection();
        return tells;
    }
}
