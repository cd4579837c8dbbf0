namespace CommissioningCases.Application.Store;

/// <summary>That of the context, told with the batch what it may show.</summary>
internal sealed class BatchConnection(CasesDbContext db) : IBatchConnection
{
    public async Task<IAsyncDisposable> OpenAsync(CancellationToken cancellationToken) => await db.OpenForBatchAsync(cancellationToken);
}
