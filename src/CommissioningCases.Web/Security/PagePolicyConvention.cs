using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CommissioningCases.Web.Security;

/// <summary>Gives every page what <see cref="PagePolicies"/> says of it.</summary>
internal sealed class PagePolicyConvention : IPageApplicationModelConvention
{
    /// <summary>The name of a role that nobody has.</summary>
    private const string Nobody = "nobody";

    public void Apply(PageApplicationModel model)
    {
        var policy = PagePolicies.Of(model.ViewEnginePath);
        model.EndpointMetadata.Add(policy.IsOpen
            ? new AllowAnonymousAttribute()
            : new AuthorizeAttribute { Roles = string.Join(',', policy.Roles.Select(role => role.ToString()).DefaultIfEmpty(Nobody)) });
    }
}
