namespace CommissioningCases.Web.Features.Cases;

/// <summary>The service of a choice programme from which a case of scenario 5 is opened.</summary>
/// <param name="ExistingProviders">Codes of the providers that provided it before there was a choice.</param>
public sealed record SharedService(string Cluster, string ClusterName, string Service, string ServiceName, IReadOnlyList<string> ExistingProviders)
{
    /// <exception cref="NotFoundException">The programme has not selected such a service.</exception>
    public static SharedService Of(ProgrammeView view, string? service) => view.File.Services.GetValueOrDefault(service ?? "") is { } selected
        ? new SharedService(
            view.Cluster.Code,
            view.Cluster.Name,
            selected.Details.Service,
            view.Bodies.FindNationalService(selected.Details.Service)?.Name ?? selected.Details.Service,
            [.. selected.Listed.Values.Where(listing => listing.IsExisting).Select(listing => listing.Provider)])
        : throw new NotFoundException("The programme has not selected such a service.");
}
