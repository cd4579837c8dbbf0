using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Security;

/// <summary>Sends people to the sign-in provider, and tells who may be what it says of them when they come back.</summary>
public sealed class ProviderService(Settings settings, IOptionsMonitor<OpenIdConnectOptions> options, CurrentPerson current, IHttpContextAccessor accessor, ISender sender, TimeProvider clock)
{
    internal const string Scheme = "oidc";

    /// <summary>How far the clocks of the provider and of this service may differ.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>How long somebody may take there.</summary>
    internal static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(15);

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>
    /// Prepares somebody's going there. They go by a page of ours and not by a redirection: browsers hold each step of what follows a form against the addresses
    /// to which forms may be sent, and nobody knows to how many a provider leads on.
    /// </summary>
    /// <returns>The address to go to; null where the provider does not answer.</returns>
    public async Task<string?> PrepareAsync(ProviderPurpose purpose, string? returnUrl)
    {
        if (!await IsThereAsync())
        {
            return null;
        }

        var properties = new OpenIdConnectChallengeProperties();
        if (purpose != ProviderPurpose.SignIn)
        {
            // Somebody who has left their browser open there has not shown that it is they who sit at it.
            (properties.Prompt, properties.MaxAge) = ("login", TimeSpan.Zero);
        }

        new ProviderErrand(purpose, returnUrl, current.Session, clock.GetUtcNow()).WriteTo(properties);
        await Context.ChallengeAsync(Scheme, properties);
        var address = Context.Response.Headers.Location.ToString();
        Context.Response.Headers.Remove(HeaderNames.Location);
        Context.Response.StatusCode = StatusCodes.Status200OK;
        return address;
    }

    /// <summary>What is wrong with an answer that says who somebody is, for what they were sent.</summary>
    /// <returns>Null where nothing is.</returns>
    internal ProviderAnswer? FaultOf(ProviderAnswer.Given given)
    {
        var errand = given.Errand;
        return errand switch
        {
            _ when clock.GetUtcNow() > errand.BegunAt + LongestStay => new ProviderAnswer.OutOfDate(),
            { Purpose: ProviderPurpose.SignIn } => null,
            _ when errand.Session is null || errand.Session != current.Session => new ProviderAnswer.OutOfDate(),
            _ when !(given.AuthenticatedAt >= errand.BegunAt - Skew) => new ProviderAnswer.Refused("auth-time"),
            _ => null,
        };
    }

    /// <summary>Lets somebody in.</summary>
    internal async Task<SignInAttempt> EnterAsync(ProviderAnswer.Given given)
    {
        var name = await sender.Send(new FindBySubject(given.Identity));
        return await sender.Send(new EnterBySubject(given.Identity, given.HasSecondFactor, name is not null && settings.IsOutOfPlace(name)));
    }

    private async Task<bool> IsThereAsync()
    {
        try
        {
            await options.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(Context.RequestAborted);
            return true;
        }
        catch (Exception away) when (ProviderFailures.IsAway(away))
        {
            return false;
        }
    }
}
