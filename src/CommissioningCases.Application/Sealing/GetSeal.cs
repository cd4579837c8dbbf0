using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sealing;

/// <summary>One seal, to be given away.</summary>
[Allow(Role.Administrator, Role.Auditor, Role.DepartmentReader, Role.ShaReviewer, Role.UnionRepresentative)]
public sealed record GetSeal(int Number) : IRequest<Seal>;

internal sealed class GetSealHandler(CasesDbContext db) : IRequestHandler<GetSeal, Seal>
{
    public async Task<Seal> Handle(GetSeal request, CancellationToken cancellationToken) =>
        await db.Seals.AsNoTracking().SingleOrDefaultAsync(seal => seal.Number == request.Number, cancellationToken)
        ?? throw new NotFoundException($"There is no seal {request.Number}.");
}
