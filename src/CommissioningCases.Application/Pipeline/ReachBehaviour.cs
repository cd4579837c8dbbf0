using CommissioningCases.Application.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Pipeline;

/// <summary>
/// Says by one exception that the database is away. Connections that a restarted database left dead in the pool are thrown away
/// and the request is tried once more, so that nobody notices the restart; nothing of the first try was committed.
/// </summary>
internal sealed class ReachBehaviour<TRequest, TResponse>(CasesDbContext db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next();
        }
        catch (Exception away) when (DatabaseUnavailableException.IsCauseOf(away) && away is not DatabaseUnavailableException { IsOutcomeUnknown: true })
        {
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
            db.ChangeTracker.Clear();
        }

        try
        {
            return await next();
        }
        catch (Exception away) when (DatabaseUnavailableException.IsCauseOf(away) && away is not DatabaseUnavailableException)
        {
            throw new DatabaseUnavailableException(away);
        }
    }
}
