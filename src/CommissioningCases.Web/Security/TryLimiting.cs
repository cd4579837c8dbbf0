using System.Globalization;
using System.Threading.RateLimiting;

namespace CommissioningCases.Web.Security;

/// <summary>Turns away who tries too often, before anything is looked at: hashing passwords costs time that others wait for.</summary>
public static class TryLimiting
{
    /// <summary>On the pages where something is tried.</summary>
    public const string Policy = "tries";

    /// <summary>On the page to which the sign-in provider leads back: opening it tries something.</summary>
    public const string AnswerPolicy = "answers";

    /// <summary>On what is fetched by a code in its address, without a sign-in: each fetching tries a code.</summary>
    public const string AddressPolicy = "addresses";

    /// <summary>No address.</summary>
    private const string Unlimited = "unlimited";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void AddTryLimits(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new AccountLimiter(settings.Tries.PerAccount, Window));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method) // opening a form tries nothing
                ? PerAddress(context, settings)
                : RateLimitPartition.GetNoLimiter(Unlimited));
            options.AddPolicy(AnswerPolicy, context => PerAddress(context, settings));
            options.AddPolicy(AddressPolicy, context => PerAddress(context, settings));
        });
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context, Settings settings) =>
        RateLimitPartition.GetFixedWindowLimiter(Clients.SourceOf(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.Tries.PerAddress, Window = Window });
}

/// <summary>The same for an account, whether there is one of that name or not.</summary>
public sealed class AccountLimiter(int perWindow, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetFixedWindowLimiter(name.ToUpperInvariant(), _ => new FixedWindowRateLimiterOptions { PermitLimit = perWindow, Window = window }));

    public bool MayTry(string name)
    {
        using var lease = _limiter.AttemptAcquire(name);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
