using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Regimes;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Cases;

/// <summary>What the form that logs a case offers to its commissioner.</summary>
/// <param name="Pct">Code of the trust for which it is, where the commissioner acts for several; null for their own first one.</param>
[Allow(Role.Commissioner)]
public sealed record PrepareLogging(string? Pct = null) : IRequest<LoggingView>;

/// <param name="Pct">The Primary Care Trust for which cases are logged.</param>
/// <param name="Pcts">Those of which one is chosen, where the commissioner acts for several that log cases; else it alone.</param>
/// <param name="Services">Names to suggest: the services of the national list and those of the trust's cases.</param>
/// <param name="Recent">Codes of the providers of the cases that were worked on last, which are likely ones.</param>
public sealed record LoggingView(PrimaryCareTrust Pct, IReadOnlyList<PrimaryCareTrust> Pcts, KnownBodies Bodies, DateOnly Today, IReadOnlyList<string> Services, IReadOnlyList<string> Recent)
{
    /// <summary>The providers that the trust's authority, or the one that follows it, has under the NHS Performance Regime.</summary>
    public IReadOnlyList<ProviderRegime> Regimes { get; init; } = [];
}

internal sealed class PrepareLoggingHandler(CasesDbContext db, CurrentPerson current, Bodies bodies, TimeProvider clock)
    : IRequestHandler<PrepareLogging, LoggingView>
{
    private const int MostServices = 500;
    private const int MostRecent = 20;

    public async Task<LoggingView> Handle(PrepareLogging request, CancellationToken cancellationToken)
    {
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var own = current.Person!.Organisations.Select(known.FindPct).OfType<PrimaryCareTrust>().ToList();
        var open = own.FindAll(one => one.IsOpenOn(clock.Today()));
        var pct = own.Find(one => one.Code == request.Pct) ?? open.FirstOrDefault() ?? own.FirstOrDefault()
            ?? throw new ForbiddenException("The commissioner's Primary Care Trust is not known.");
        var services = await db.CaseSummaries
            .VisibleTo(current.Person)
            .Select(summary => summary.Service)
            .Distinct()
            .Take(MostServices)
            .ToListAsync(cancellationToken);
        var recent = await db.CaseSummaries
            .VisibleTo(current.Person)
            .OrderByDescending(summary => summary.LastRecordedAt)
            .ThenByDescending(summary => summary.CaseId)
            .Take(MostRecent)
            .Select(summary => summary.Providers)
            .ToListAsync(cancellationToken);
        var entries = db.RegimeEntries.AsNoTracking().Where(entry => entry.Sha == pct.Sha || entry.Pcts.Contains(pct.Code));
        var regimes = await entries
            .Where(entry => entry.Level != RegimeLevel.Left && !entries.Any(later => later.Provider == entry.Provider
                && (later.RecordedAt > entry.RecordedAt || (later.RecordedAt == entry.RecordedAt && later.Number > entry.Number))))
            .OrderBy(entry => entry.Provider)
            .Select(entry => new ProviderRegime(entry.Provider, entry.Level, entry.OnDay, entry.NextReview))
            .ToListAsync(cancellationToken);
        return new LoggingView(
            pct,
            open.Count > 1 ? open : [pct],
            known,
            clock.Today(),
            [.. known.NationalServices.Select(service => service.Name).Concat(services).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
            [.. recent.SelectMany(providers => providers).Distinct()])
        {
            Regimes = regimes,
        };
    }
}
