using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Regimes;

/// <summary>All that an authority recorded of a provider under the NHS Performance Regime.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetProviderRegime(string Sha, string Provider) : IRequest<RegimeHistory>;

/// <param name="Entries">The latest first; none where the provider never was under the regime.</param>
public sealed record RegimeHistory(Provider Provider, string Sha, DateOnly Today, IReadOnlyList<RegimeEntry> Entries)
{
    /// <summary>Whether the provider is under the regime now.</summary>
    public bool IsUnderRegime => Entries is [{ Level: not RegimeLevel.Left }, ..];
}

internal sealed class GetProviderRegimeHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<GetProviderRegime, RegimeHistory>
{
    public async Task<RegimeHistory> Handle(GetProviderRegime request, CancellationToken cancellationToken)
    {
        var scope = Scope.Of(current.Person);
        var provider = (await bodies.ReadAsync(db, cancellationToken)).Bodies.FindProvider(request.Provider);
        if (provider is null || !(scope.IsEverything || scope.Shas.Contains(request.Sha)))
        {
            throw new NotFoundException($"There is no provider {request.Provider} of {request.Sha}.");
        }

        var entries = await db.RegimeEntries.AsNoTracking().Where(entry => entry.Sha == request.Sha && entry.Provider == request.Provider)
            .OrderByDescending(entry => entry.Number).ToListAsync(cancellationToken);
        return new RegimeHistory(provider, request.Sha, clock.Today(), entries);
    }
}
