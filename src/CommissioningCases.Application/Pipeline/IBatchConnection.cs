namespace CommissioningCases.Application.Pipeline;

/// <summary>The connection by which a command's one batch is sent.</summary>
internal interface IBatchConnection
{
    /// <returns>Dispose it when the batch is done.</returns>
    Task<IAsyncDisposable> OpenAsync(CancellationToken cancellationToken);
}
