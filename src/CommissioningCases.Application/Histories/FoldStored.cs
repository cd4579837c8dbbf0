using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Histories;

/// <summary>Folds the entries of a stored case up to one of them: the case as it stood then.</summary>
/// <param name="Through">Number of that entry.</param>
/// <param name="Known">The case as it stood at an earlier entry, where that is known already.</param>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
internal sealed record FoldStored(string Name, int Through, CaseState? Known) : IRequest<CaseState>;

internal sealed class FoldStoredHandler(CasesDbContext db, RuleSets rules) : IRequestHandler<FoldStored, CaseState>
{
    public async Task<CaseState> Handle(FoldStored request, CancellationToken cancellationToken)
    {
        var known = request.Known
            ?? CaseState.Begin(await db.CaseHistories.AsNoTracking().SingleAsync(history => history.Name == request.Name, cancellationToken), rules);
        var entries = await db.Entries.AsNoTracking()
            .Where(entry => entry.CaseId == known.History.Id && entry.Number > known.LastNumber && entry.Number <= request.Through)
            .OrderBy(entry => entry.Number)
            .ToListAsync(cancellationToken);
        return known.After(entries);
    }
}
