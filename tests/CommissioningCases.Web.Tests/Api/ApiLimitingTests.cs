using System.Net;
using System.Security.Claims;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Api;

/// <summary>How often programs can ask.</summary>
public sealed class ApiLimitingTests
{
    [Fact]
    public async Task Addresses_AreCountedEach_AndPagesAreNot()
    {
        var ask = Pipeline(ApiLimiting.UseAddressLimit, new ApiLimits(PerAddress: 2, PerToken: 1));

        (await ask("/api/v1/cases", "10.0.0.1", null)).ShouldBe(200);
        (await ask("/API/v1/directory", "10.0.0.1", null)).ShouldBe(200);
        (await ask("/api/v1/cases", "10.0.0.1", null)).ShouldBe(429);
        (await ask("/api/v1/cases", "10.0.0.2", null)).ShouldBe(200);
        (await ask("/cases", "10.0.0.1", null)).ShouldBe(200);
    }

    [Fact]
    public async Task Tokens_AreCountedEach_FromWhereverTheyCome()
    {
        var ask = Pipeline(ApiLimiting.UseTokenLimit, new ApiLimits(PerAddress: 1, PerToken: 2));

        (await ask("/api/v1/cases", "10.0.0.1", "one")).ShouldBe(200);
        (await ask("/api/v1/cases", "10.0.0.2", "one")).ShouldBe(200);
        (await ask("/api/v1/cases", "10.0.0.3", "one")).ShouldBe(429);
        (await ask("/api/v1/cases", "10.0.0.3", "two")).ShouldBe(200);
    }

    private static Func<string, string, string?, Task<int>> Pipeline(Action<IApplicationBuilder> use, ApiLimits limits)
    {
        var services = new ServiceCollection().AddSingleton(limits).AddSingleton<ApiLimiting>().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        use(app);
        app.Run(_ => Task.CompletedTask);
        var pipeline = app.Build();
        return async (path, address, token) =>
        {
            var context = new DefaultHttpContext { RequestServices = services };
            context.Request.Path = path;
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            context.User = new ClaimsPrincipal(new ClaimsIdentity(token is null ? [] : [new Claim(TokenSignIn.Token, token)]));
            await pipeline(context);
            if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests)
            {
                context.Response.Headers.RetryAfter.ToString().ShouldBe("60");
            }

            return context.Response.StatusCode;
        };
    }
}
