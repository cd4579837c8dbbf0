using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.MeasureLibrary;

/// <summary>The measures that a form offers: those that the cases and contracts of a trust have already, the latest first, and then the national ones.</summary>
[Allow(Role.Commissioner)]
public sealed record ListMeasureLibrary(string Pct) : IRequest<IReadOnlyList<LibraryMeasure>>
{
    /// <summary>As many of the trust's own are offered.</summary>
    public const int MostOwn = 40;
}

internal sealed class ListMeasureLibraryHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ListMeasureLibrary, IReadOnlyList<LibraryMeasure>>
{
    /// <summary>Among as many of the latest they are looked for: the same measure is set in many cases.</summary>
    private const int Looked = 400;

    private static readonly IReadOnlyList<LibraryMeasure> National =
        [.. NationalMeasures.All.Select(one => new LibraryMeasure(one.Code, one.Code, one.Name, ExchangeNames.Of(one.Kind), one.Unit, one.Direction, IsNational: true))];

    public async Task<IReadOnlyList<LibraryMeasure>> Handle(ListMeasureLibrary request, CancellationToken cancellationToken)
    {
        var used = await db.MeasuresUsed.AsNoTracking().VisibleTo(current.Person)
            .Where(measure => measure.Pct == request.Pct)
            .OrderByDescending(measure => measure.SetOn).ThenByDescending(measure => measure.CaseId).ThenByDescending(measure => measure.Number)
            .Take(Looked)
            .ToListAsync(cancellationToken);
        var own = used.DistinctBy(SameAs).Take(ListMeasureLibrary.MostOwn).Select(one => new LibraryMeasure(
            $"{one.CaseId:N}.{one.Number}", one.Measure, one.Name, one.Kind, one.Unit, ExchangeNames.TryParse<BetterSide>(one.Direction, out var side) ? side : BetterSide.Higher, IsNational: false)).ToList();
        var known = own.Select(one => (one.Name.ToUpperInvariant(), one.Unit.ToUpperInvariant())).ToHashSet();
        return [.. own, .. National.Where(one => !known.Contains((one.Name.ToUpperInvariant(), one.Unit.ToUpperInvariant())))];
    }

    private static (string Name, string Unit) SameAs(MeasureUsed measure) => (measure.Name.ToUpperInvariant(), measure.Unit.ToUpperInvariant());
}
