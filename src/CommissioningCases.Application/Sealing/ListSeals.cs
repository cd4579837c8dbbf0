using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sealing;

/// <summary>The seals that were made, the latest first, a page at a time.</summary>
/// <param name="Before">The number before which the page begins; null for the first page.</param>
[Allow(Role.Administrator, Role.Auditor, Role.DepartmentReader, Role.ShaReviewer, Role.UnionRepresentative)]
public sealed record ListSeals(int? Before) : IRequest<SealPage>;

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record SealPage(IReadOnlyList<Seal> Seals, int? Next);

internal sealed class ListSealsHandler(CasesDbContext db) : IRequestHandler<ListSeals, SealPage>
{
    private const int PageSize = 25;

    public async Task<SealPage> Handle(ListSeals request, CancellationToken cancellationToken)
    {
        var before = request.Before ?? int.MaxValue;
        var found = await db.Seals.AsNoTracking()
            .Where(seal => seal.Number < before)
            .OrderByDescending(seal => seal.Number)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        return found.Count > PageSize ? new SealPage(found[..PageSize], found[PageSize - 1].Number) : new SealPage(found, null);
    }
}
