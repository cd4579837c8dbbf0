using CommissioningCases.Application.Sealing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Packs;

/// <summary>Sees to it that a seal covers a history that somebody has found in their scope, to its end. Makes one where none does.</summary>
/// <returns>The last seal. It covers less than all where this service has no key to sign with; null where there is none at all.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader, Sees = RowVisibility.Everything)]
public sealed record SealHistory(Guid History) : ICommand<Seal?>;

internal sealed class SealHistoryHandler(CasesDbContext db, SealMaker maker, SealKeys keys) : IRequestHandler<SealHistory, Seal?>
{
    public async Task<Seal?> Handle(SealHistory request, CancellationToken cancellationToken)
    {
        // Looked before waiting: most packs are of what was sealed long ago. And before the last seal is read, so that it is not older than what was seen.
        if (!keys.CanSign || await IsCoveredAsync(request.History, cancellationToken))
        {
            return await maker.FindLastAsync(cancellationToken);
        }

        var last = await maker.TakeTurnAsync(cancellationToken);
        return await IsCoveredAsync(request.History, cancellationToken) ? last : await maker.MakeAsync(last, cancellationToken);
    }

    private async Task<bool> IsCoveredAsync(Guid history, CancellationToken cancellationToken)
    {
        var through = await db.SealedLeaves.Where(leaf => leaf.Chain == history).MaxAsync(leaf => (long?)leaf.Last, cancellationToken) ?? 0;
        return through >= await db.CaseHeads.Where(head => head.CaseId == history).Select(head => head.LastNumber).SingleAsync(cancellationToken);
    }
}
