using System.Net;
using CommissioningCases.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Infrastructure;

/// <summary>Behind a proxy that speaks HTTPS the service is asked over HTTP, and takes the word of trusted proxies alone on how the request came to them.</summary>
public sealed class ProxiesTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Theory]
    [InlineData("loopback", "127.0.0.1", true)]
    [InlineData("loopback", "::1", true)]
    [InlineData("10.1.0.0/16, 192.0.2.7", "192.0.2.7", true)]
    [InlineData("10.1.0.0/16, 192.0.2.7", "192.0.2.8", false)]
    [InlineData("", "127.0.0.1", false)]
    public async Task ARequestThatCameByHttps_IsTakenAsSuch_FromTrustedProxiesAlone(string trusted, string proxy, bool isBelieved)
    {
        await using var factory = Behind(IPAddress.Parse(proxy), trusted);
        using var client = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://cases.example") });
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
        using var admin = new Visitor(client);

        var form = await admin.GetAsync("/sign-in");
        var signedIn = await admin.SubmitAsync(form, "Sign in", ("Email", TestAccounts.EmailOf("admin")), ("Password", TestAccounts.Password));
        var added = await admin.SubmitAsync(
            await admin.GetAsync("/admin/users/add"), "Invite user", ("Email", $"{Guid.NewGuid():N}@x.example"), ("Name", "Jo Ward"), ("Role", "auditor"));

        CookiesOf(form).Concat(CookiesOf(signedIn)).ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) == isBelieved);
        CookiesOf(signedIn).ShouldContain(cookie => cookie.StartsWith("cases-sign-in=", StringComparison.Ordinal));
        added.Text(".app-link").ShouldStartWith($"http{(isBelieved ? "s" : "")}://cases.example/set-password?");
        (await Sql.QueryAsync(site.ConnectionString, "select address from service_events order by number desc limit 1")).ShouldBe([isBelieved ? "198.51.100.1" : proxy]);
    }

    /// <summary>The cookies that the answer sets; not those that it takes away.</summary>
    private static IEnumerable<string> CookiesOf(Answer answer) =>
        answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Where(cookie => !cookie.Contains("=;", StringComparison.Ordinal)) : [];

    /// <summary>The site as it is asked by a proxy at that address.</summary>
    private WebApplicationFactory<Program> Behind(IPAddress proxy, string trusted) => CasesSite.With(site.ConnectionString).WithWebHostBuilder(builder =>
    {
        builder.UseSetting("TrustedProxies", trusted);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new AskedBy(proxy)));
    });

    private sealed class AskedBy(IPAddress proxy) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, after) =>
            {
                context.Connection.RemoteIpAddress = proxy;
                context.Request.Scheme = "http";
                return after(context);
            });
            next(app);
        };
    }
}
