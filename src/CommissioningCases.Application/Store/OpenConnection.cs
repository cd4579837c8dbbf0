using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Store;

/// <summary>The context's connection, open for several statements until this is disposed: nothing holds one while a page is drawn.</summary>
internal readonly struct OpenConnection(CasesDbContext db) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => new(db.Database.CloseConnectionAsync());
}

internal static class OpenConnections
{
    public static async Task<OpenConnection> OpenAsync(this CasesDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new OpenConnection(db);
    }

    /// <summary>The same, told with its first batch (<see cref="FirstBatch"/>) what it may show, which spares a round trip.</summary>
    public static async Task<OpenConnection> OpenForBatchAsync(this CasesDbContext db, CancellationToken cancellationToken)
    {
        db.IsOpenedForBatch = true;
        try
        {
            return await db.OpenAsync(cancellationToken);
        }
        finally
        {
            db.IsOpenedForBatch = false;
        }
    }
}
