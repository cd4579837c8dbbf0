using MediatR;

namespace CommissioningCases.Application.Reference;

/// <summary>The organisations that can be closed: providers, Primary Care Trusts and Strategic Health Authorities.</summary>
[Allow(Role.Administrator)]
internal sealed record ListClosable : IRequest<IReadOnlyList<NamedOrganisation>>;

internal sealed class ListClosableHandler(CasesDbContext db, Bodies bodies, OrganisationDirectory directory) : IRequestHandler<ListClosable, IReadOnlyList<NamedOrganisation>>
{
    public async Task<IReadOnlyList<NamedOrganisation>> Handle(ListClosable request, CancellationToken cancellationToken)
    {
        var trusts = await directory.ReadAsync(cancellationToken);
        var known = await bodies.ReadAsync(db, cancellationToken);
        return [.. trusts, .. known.Bodies.Providers.Select(provider => known.Find(OrganisationKind.Provider, provider.Code)!)];
    }
}
