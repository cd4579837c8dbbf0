using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Cases;

/// <summary>The open cases of the commissioner's own trust, and of those merged into it, with the same scenario, service and provider as one that is about to be logged: perhaps it is logged already.</summary>
/// <param name="AttemptId">Of the attempt that logs it; the case that the same attempt has logged already is no other one.</param>
[Allow(Role.Commissioner)]
public sealed record FindSimilarCases(int Scenario, string Service, IReadOnlyList<string> Providers, Guid AttemptId) : IRequest<IReadOnlyList<SimilarCase>>;

public sealed record SimilarCase(string Reference, string Service, DateOnly Began);

internal sealed class FindSimilarCasesHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<FindSimilarCases, IReadOnlyList<SimilarCase>>
{
    private const int Most = 5;

    public async Task<IReadOnlyList<SimilarCase>> Handle(FindSimilarCases request, CancellationToken cancellationToken)
    {
        var (own, pcts) = (CaseLoader.NewId(request.AttemptId, null), Scope.Of(current.Person).Pcts);
        var service = request.Service.Trim();
        string[] providers = [.. request.Providers];
        if (service.Length == 0 || service.Contains('\0', StringComparison.Ordinal) || providers.Any(code => code.Contains('\0', StringComparison.Ordinal)))
        {
            return [];
        }

        return await db.CaseSummaries
            .Where(summary => pcts.Contains(summary.Pct) && summary.ClosedOn == null && summary.Scenario == request.Scenario && summary.CaseId != own)
            .Where(summary => EF.Functions.ILike(summary.Service, LikePattern.Exactly(service), LikePattern.Escape))
            .Where(summary => providers.Length == 0 ? summary.Providers.Length == 0 : summary.Providers.Any(provider => providers.Contains(provider)))
            .OrderByDescending(summary => summary.Began)
            .Take(Most)
            .Select(summary => new SimilarCase(summary.Name, summary.Service, summary.Began))
            .ToListAsync(cancellationToken);
    }
}
