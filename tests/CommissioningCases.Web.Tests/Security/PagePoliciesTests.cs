using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Security;

public sealed class PagePoliciesTests(CasesSite site) : IClassFixture<CasesSite>
{
    /// <summary>ASP.NET Core's own, for static files added while a site that is not published runs.</summary>
    private const string UnpublishedFiles = "Fallback {**path:file}";

    [Fact]
    public void All_ListsEveryPageAndNoOther()
    {
        var pages = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();

        PagePolicies.All.Keys.ShouldBe(pages.Select(page => page.ViewEnginePath).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void EveryEndpointThatIsNoPage_SaysWhoMayReachIt()
    {
        var endpoints = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null);

        endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => endpoint.DisplayName).ShouldBe([UnpublishedFiles]);
    }
}
