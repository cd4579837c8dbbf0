using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>A finding, and all that was said of it.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor)]
public sealed record GetFinding(int Number) : IRequest<FindingView>;

/// <param name="Acts">The first first.</param>
public sealed record FindingView(AuditFinding Finding, IReadOnlyList<FindingAct> Acts, string Reference, string Service, PrimaryCareTrust? Trust, DateOnly Today)
{
    public FindingState State => Acts is [.., var last] ? last.Kind : FindingState.Raised;

    /// <summary>The day by which an answer is wanted.</summary>
    public DateOnly AnswerBy => Acts.LastOrDefault(act => act.AnswerBy is not null)?.AnswerBy ?? Finding.AnswerBy;

    public bool IsOverdue => AuditFinding.WaitsForTrust(State) && AnswerBy < Today;
}

internal sealed class GetFindingHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<GetFinding, FindingView>
{
    public async Task<FindingView> Handle(GetFinding request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var finding = await db.Findings.AsNoTracking().FirstOrDefaultAsync(finding => finding.Number == request.Number, cancellationToken);
        if (finding is null || !Scope.Of(current.Person).Holds(finding.Trust, finding.Sha))
        {
            throw new NotFoundException($"There is no finding {request.Number}.");
        }

        var acts = await db.FindingActs.AsNoTracking().Where(act => act.Finding == finding.Number).OrderBy(act => act.Number).ToListAsync(cancellationToken);
        var about = await db.CaseSummaries.AsNoTracking().Where(summary => summary.CaseId == finding.CaseId).Select(summary => new { summary.Name, summary.Service }).SingleAsync(cancellationToken);
        return new FindingView(finding, acts, about.Name, about.Service, (await bodies.ReadAsync(db, cancellationToken)).Bodies.FindPct(finding.Trust), clock.Today());
    }
}
