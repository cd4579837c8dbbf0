using System.Globalization;
using System.Threading.RateLimiting;

namespace CommissioningCases.Web.Security;

/// <summary>Turns away programs that ask too often: by their address before the token is looked at, and by their token.</summary>
internal sealed class ApiLimiting(ApiLimits limits) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _addresses = Each(limits.PerAddress);
    private readonly PartitionedRateLimiter<string> _tokens = Each(limits.PerToken);

    /// <summary>To stand before it is looked at who asks.</summary>
    public static void UseAddressLimit(IApplicationBuilder app) => Use(app, limiting => limiting._addresses, Clients.SourceOf);

    /// <summary>To stand where it is known by which token somebody asks.</summary>
    public static void UseTokenLimit(IApplicationBuilder app) => Use(app, limiting => limiting._tokens, context => context.User.FindFirst(TokenSignIn.Token)?.Value);

    public void Dispose()
    {
        _addresses.Dispose();
        _tokens.Dispose();
    }

    /// <param name="keyOf">By what requests are counted; null for one that is not.</param>
    private static void Use(IApplicationBuilder app, Func<ApiLimiting, PartitionedRateLimiter<string>> limiterOf, Func<HttpContext, string?> keyOf) => app.Use((context, next) =>
    {
        if (!ApiAddress.IsOf(context) || keyOf(context) is not { } key)
        {
            return next(context);
        }

        using var lease = limiterOf(context.RequestServices.GetRequiredService<ApiLimiting>()).AttemptAcquire(key);
        if (lease.IsAcquired)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    });

    private static PartitionedRateLimiter<string> Each(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window }));
}
