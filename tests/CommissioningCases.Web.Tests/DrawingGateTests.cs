using System.Net;
using CommissioningCases.Web.Tests.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests;

/// <summary>No page holds a connection to the database while it is drawn, or takes one.</summary>
public sealed class DrawingGateTests(AccessSite site) : IClassFixture<AccessSite>
{
    /// <summary>They answer with a file, or lead elsewhere.</summary>
    private static readonly string[] Undrawn = ["/Account/SignInAnswer", "/Account/SignOut", "/Admin/Histories/Report", "/Cases/AskSeveral", "/Cases/Deadlines", "/Cases/Document", "/Cases/ShowDocument", "/Cases/Ticked", "/Choice/Evidence", "/Choice/ReceivedDocument", "/Contracts/Document", "/Directory/PublicTable", "/Forms/Typed", "/Seals/File", "/Sheets/Faults", "/Sheets/Template", "/Start/Index", "/Strategies/Document"];

    [Fact]
    public async Task EveryPage_IsDrawnWithoutAConnection()
    {
        foreach (var (page, route, forms) in site.Pages)
        {
            var role = AccessTable.Page(page) is { Who: not Access.Everybody } access ? Enum.GetValues<Role>().First(access.Allows) : Role.Commissioner;
            var (visitor, token) = await site.AsAsync(TestAccounts.Names.First(name => DemonstrationAccounts.Named(name).Role == role));
            var address = site.AddressOf(page, route, site.Own, role);

            List<Answer> answers = [await visitor.GetAsync(address)];
            foreach (var form in forms.Where(_ => page != "/Account/SignOut"))
            {
                answers.Add(await visitor.PostAsync($"{address}?handler={form}", ("__RequestVerificationToken", token), ("AttemptId", $"{Guid.NewGuid()}"), ("Seen", "1")));
            }

            answers.ShouldAllBe(answer => answer.Status < HttpStatusCode.InternalServerError, page);
        }

        var drawn = site.Services.GetRequiredService<DrawnPages>().Pages;
        site.Pages.Select(page => page.Page).Where(page => !Path.HasExtension(page)).Except(drawn).ShouldBe(Undrawn, ignoreOrder: true);
    }

    [Fact]
    public async Task APage_WhoseRequestHoldsAConnection_Fails()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        var gate = new DrawingGate(new DrawnPages());

        await gate.OnResultExecutionAsync(Drawing(scope.ServiceProvider), Done);
        await db.Database.OpenConnectionAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => gate.OnResultExecutionAsync(Drawing(scope.ServiceProvider), Done));
    }

    [Fact]
    public async Task APage_ThatTakesAConnectionWhileItIsDrawn_Fails()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var gate = new DrawingGate(site.Services.GetRequiredService<DrawnPages>());

        await Should.ThrowAsync<InvalidOperationException>(() => gate.OnResultExecutionAsync(Drawing(scope.ServiceProvider), async () =>
        {
            await scope.ServiceProvider.GetRequiredService<CasesDbContext>().CaseHistories.CountAsync();
            return await Done();
        }));
    }

    private static ResultExecutingContext Drawing(IServiceProvider services) => new(
        new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new PageActionDescriptor { ViewEnginePath = "/Sample" }), [], new PageResult(), new object());

    private static Task<ResultExecutedContext> Done() => Task.FromResult<ResultExecutedContext>(null!);
}
