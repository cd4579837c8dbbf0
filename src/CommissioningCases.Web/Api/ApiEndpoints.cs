using CommissioningCases.Web.Security;

namespace CommissioningCases.Web.Api;

/// <summary>Everything that programs can read, and nothing else.</summary>
internal static class ApiEndpoints
{
    public static IReadOnlyList<ApiEndpoint> All { get; } = [.. ApiCases.All, OcdsReleases.Endpoint, OcdsContracts.Endpoint, .. ApiRegisters.All];

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        foreach (var endpoint in All)
        {
            Delegate answer = (HttpContext context) => endpoint.Answer(context); // which writes its result, and is described
            endpoints.MapGet(endpoint.Route, answer)
                .RequireAuthorization(policy => policy
                    .RequireRole([.. endpoint.Roles.Select(role => role.ToString())])
                    .RequireAssertion(access => TokenSignIn.IsOpen(access.User, endpoint.Scope)))
                .WithName(endpoint.Name)
                .WithMetadata(endpoint);
        }

        endpoints.MapOpenApi(ApiAddress.Document).AllowAnonymous();
    }
}
