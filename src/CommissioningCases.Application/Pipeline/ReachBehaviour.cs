using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Pipeline;

/// <summary>
/// Says by one exception that the database is away. Connections that a restarted database left dead in the pool are thrown away
/// and the request is tried once more, so that nobody notices the restart; nothing of the first try was committed, or written to its stream.
/// </summary>
internal sealed class ReachBehaviour<TRequest, TResponse>(DbContext db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next();
        }
        catch (Exception away) when (IsAway(away))
        {
            if (away.GetBaseException() is TimeoutException || request is IExport { HasBegun: true })
            {
                // It has waited long enough, or would write twice: a download that is cut off is known by that.
                throw new DatabaseUnavailableException(away);
            }

            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
            db.ChangeTracker.Clear();
        }

        try
        {
            return await next();
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new DatabaseUnavailableException(away);
        }
    }

    /// <summary>
    /// Where a commit broke it is said already, and must not be tried again. A server that may only be read any more has handed over to another, to which new
    /// connections lead.
    /// </summary>
    private static bool IsAway(Exception exception) =>
        exception is not DatabaseUnavailableException && (DatabaseUnavailableException.IsCauseOf(exception) || WriteRefusals.Of(exception) == WriteRefusal.ReadOnly);
}
