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
}
