using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CommissioningCases.Application.Pipeline;

/// <summary>
/// Gives a command one transaction, or the open connection for its one batch. When another one came first (two people on one case at once, or a double click), the command starts again and
/// sees what the other did: whether that matters is for its handler to say.
/// </summary>
internal sealed class TransactBehaviour<TRequest, TResponse>(DbContext db, IBatchConnection connection) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private const int Tries = 8;

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (request is not ICommand)
        {
            return await next();
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return request is IBatchCommand ? await ConnectAsync(next, cancellationToken) : await TransactAsync(next, cancellationToken);
            }
            catch (Exception conflict) when (attempt < Tries && IsConflict(conflict))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<TResponse> ConnectAsync(RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        await using var open = await connection.OpenAsync(cancellationToken);
        return await next();
    }

    private async Task<TResponse> TransactAsync(RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var response = await next();
        await CommitAsync(transaction);
        return response;
    }

    /// <summary>To its end, also where whoever sent the command has gone: a database that waits for its standby keeps what it was called off from.</summary>
    private static async Task CommitAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception lost) when (DatabaseUnavailableException.IsCauseOf(lost))
        {
            throw new DatabaseUnavailableException(lost, isOutcomeUnknown: true);
        }
    }

    private static bool IsConflict(Exception exception) =>
        (exception as PostgresException ?? (exception as DbUpdateException)?.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;
}
