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
    [InlineData("", "127.0.0.1", false)]
    public async Task ARequestThatCameByHttps_IsTakenAsSuch_FromTrustedProxiesAlone(string trusted, string proxy, bool isBelieved)
    {
        await using var factory = Behind(IPAddress.Parse(proxy), trusted);
        using var admin = new Visitor(ClientOf(factory));

        var form = await admin.GetAsync("/sign-in");
        var signedIn = await admin.SubmitAsync(form, "Sign in", ("Email", TestAccounts.EmailOf("admin")), ("Password", TestAccounts.Password));
        var added = await admin.SubmitAsync(
            await admin.GetAsync("/admin/users/add"), "Invite user", ("Email", $"{Guid.NewGuid():N}@x.example"), ("Name", "Jo Ward"), ("Role", "auditor"));

        CookiesOf(form).Concat(CookiesOf(signedIn)).ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) == isBelieved);
        CookiesOf(form).Concat(CookiesOf(signedIn)).ShouldAllBe(cookie => cookie.StartsWith(isBelieved ? "__Host-cases-" : "cases-", StringComparison.Ordinal) && cookie.Contains("path=/", StringComparison.Ordinal));
        CookiesOf(signedIn).Count().ShouldBe(2, "the session, and the browser that is known again");
        form.Response.Headers.Contains("Strict-Transport-Security").ShouldBe(isBelieved);
        added.Text(".app-link").ShouldStartWith($"http{(isBelieved ? "s" : "")}://cases.example/set-password?");
        (await Sql.QueryAsync(site.ConnectionString, "select address from service_events where kind = 'link-made' order by number desc limit 1")).ShouldBe([isBelieved ? "198.51.100.1" : proxy]);
    }

    /// <summary>Its cookies would not be kept, and what is typed would be read on the way.</summary>
    [Fact]
    public async Task ARequestThatDidNotComeByHttps_IsNotServedWhereHttpsIsSpoken()
    {
        await using var factory = Behind(IPAddress.Parse("192.0.2.8"), "10.1.0.0/16, 192.0.2.7");
        using var client = ClientOf(factory);

        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        using var health = await client.GetAsync(new Uri("/healthz", UriKind.Relative));

        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await page.Content.ReadAsStringAsync()).ShouldContain("TrustedProxies");
        page.Headers.Contains("Set-Cookie").ShouldBeFalse();
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AHostThatIsNotAllowed_IsTurnedAway()
    {
        await using var factory = Behind(IPAddress.Loopback, "loopback");
        using var client = ClientOf(factory, "https://evil.example");

        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task TheAddressOfTheClient_IsWhatTheProxySays()
    {
        await using var factory = Behind(IPAddress.Loopback, "loopback");
        using var visitor = new Visitor(ClientOf(factory));
        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("auditor")), ("Password", TestAccounts.Password));

        (await visitor.GetAsync("/account/sessions")).Texts("tbody tr").ShouldContain(row => row.Contains("198.51.100.1", StringComparison.Ordinal));
    }

    private static HttpClient ClientOf(WebApplicationFactory<Program> factory, string address = "https://cases.example")
    {
        var client = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(address) });
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
        return client;
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
