using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderRequests;

/// <summary>The providers that are asked for: of an administrator those that wait, the oldest first; of a commissioner those of their trusts, the latest first, with what came of each.</summary>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record ListProviderRequests : IRequest<IReadOnlyList<ProviderRequest>>
{
    /// <summary>More are shown once these are answered.</summary>
    public const int Most = 100;
}

/// <summary>One of them.</summary>
[Allow(Role.Administrator)]
public sealed record GetProviderRequest(int Number) : IRequest<ProviderRequest>;

internal sealed class ListProviderRequestsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ListProviderRequests, IReadOnlyList<ProviderRequest>>, IRequestHandler<GetProviderRequest, ProviderRequest>
{
    public async Task<IReadOnlyList<ProviderRequest>> Handle(ListProviderRequests request, CancellationToken cancellationToken)
    {
        var all = db.ProviderRequests.AsNoTracking();
        if (current.Person!.Role == Role.Administrator)
        {
            return await all.Where(one => one.AnsweredAt == null).OrderBy(one => one.Number).Take(ListProviderRequests.Most).ToListAsync(cancellationToken);
        }

        string[] own = [.. current.Person.Organisations];
        return await all.Where(one => own.Contains(one.Trust)).OrderByDescending(one => one.Number).Take(ListProviderRequests.Most).ToListAsync(cancellationToken);
    }

    public async Task<ProviderRequest> Handle(GetProviderRequest request, CancellationToken cancellationToken) =>
        await db.ProviderRequests.AsNoTracking().FirstOrDefaultAsync(one => one.Number == request.Number, cancellationToken) ?? throw new NotFoundException("There is no such request.");
}
