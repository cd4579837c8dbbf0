using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Regimes;

/// <summary>All that an authority, those merged into it and those that follow it recorded of a provider under the NHS Performance Regime, as far as the person sees them.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetProviderRegime(string Sha, string Provider) : IRequest<RegimeHistory>;

/// <param name="Entries">The latest first; none where the provider never was under the regime.</param>
public sealed record RegimeHistory(Provider Provider, string Sha, DateOnly Today, IReadOnlyList<RegimeEntry> Entries)
{
    /// <summary>The entry that counts, where the provider is under the regime now. Authorities that were merged may each have had it under the regime: the later one then.</summary>
    public RegimeEntry? Standing => Entries.FirstOrDefault(entry => entry.Level != RegimeLevel.Left && !Entries.Any(entry.IsReplacedBy));
}

internal sealed class GetProviderRegimeHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<GetProviderRegime, RegimeHistory>
{
    public async Task<RegimeHistory> Handle(GetProviderRegime request, CancellationToken cancellationToken)
    {
        var scope = Scope.Of(current.Person);
        var reference = await bodies.ReadAsync(db, cancellationToken);
        var provider = reference.Bodies.FindProvider(request.Provider);
        if (provider is null || !(scope.IsEverything || scope.Shas.Contains(request.Sha)))
        {
            throw new NotFoundException($"There is no provider {request.Provider} of {request.Sha}.");
        }

        var last = reference.ShaSuccessorsOf(request.Sha, clock.Today()) is [.., var successor] ? successor : request.Sha;
        string[] merged = [last, .. reference.ShasMergedInto(last, clock.Today())];
        string[] shas = scope.IsEverything ? merged : [.. merged.Where(scope.Shas.Contains)];
        var entries = await db.RegimeEntries.AsNoTracking().Where(entry => shas.Contains(entry.Sha) && entry.Provider == request.Provider)
            .OrderByDescending(entry => entry.RecordedAt).ThenByDescending(entry => entry.Number).ToListAsync(cancellationToken);
        return new RegimeHistory(provider, request.Sha, clock.Today(), entries);
    }
}
