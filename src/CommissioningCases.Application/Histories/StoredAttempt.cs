using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Histories;

/// <summary>An attempt that made an entry of a stored case.</summary>
/// <param name="Unmet">The unmet clauses; none where it was accepted.</param>
internal sealed record StoredAttempt(int Number, Guid AttemptId, IReadOnlyList<string> Unmet)
{
    public LineOutcome Outcome => Unmet.Count == 0 ? LineOutcome.Accepted : LineOutcome.Refused(Unmet);
}

/// <summary>Lists the attempts of the case or programme of that name, in the order of their numbers; none when there is none.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
internal sealed record ListStoredAttempts(string Name) : IRequest<IReadOnlyList<StoredAttempt>>;

internal sealed class ListStoredAttemptsHandler(CasesDbContext db) : IRequestHandler<ListStoredAttempts, IReadOnlyList<StoredAttempt>>
{
    public async Task<IReadOnlyList<StoredAttempt>> Handle(ListStoredAttempts request, CancellationToken cancellationToken) =>
        await db.CaseHistories
            .Where(history => history.Name == request.Name)
            .Join(db.Entries, history => history.Id, entry => entry.CaseId, (_, entry) => entry)
            .OrderBy(entry => entry.Number)
            .Select(entry => new StoredAttempt(entry.Number, entry.AttemptId, entry.Unmet))
            .ToListAsync(cancellationToken);
}
