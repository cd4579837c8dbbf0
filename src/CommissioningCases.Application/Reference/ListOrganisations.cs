using MediatR;

namespace CommissioningCases.Application.Reference;

/// <summary>The organisations to which people can belong.</summary>
[Allow(Role.Administrator)]
public sealed record ListOrganisations : IRequest<IReadOnlyList<NamedOrganisation>>;

internal sealed class ListOrganisationsHandler(OrganisationDirectory directory) : IRequestHandler<ListOrganisations, IReadOnlyList<NamedOrganisation>>
{
    public Task<IReadOnlyList<NamedOrganisation>> Handle(ListOrganisations request, CancellationToken cancellationToken) =>
        directory.ReadAsync(cancellationToken);
}
