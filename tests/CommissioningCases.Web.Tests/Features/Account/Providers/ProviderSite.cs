using CommissioningCases.Testing;
using MediatR;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.Account.Providers;

/// <summary>A site over HTTPS at which people can sign in by a provider of identities, which runs beside it.</summary>
public sealed class ProviderSite : IAsyncLifetime
{
    public const string Button = "Sign in with Staff login";
    public const string Answers = "/sign-in/answer";
    public const string BindingPage = "/account/provider";

    /// <summary>What the provider says that it is called; its address unless told otherwise.</summary>
    internal string? ProviderCallsItself { get; init; }

    public TestSignInProvider Provider { get; private set; } = null!;

    public CasesSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Provider = await TestSignInProvider.StartAsync(isHttps: true, ProviderCallsItself);
        Site = new CasesSite(
            ("urls", "https://localhost"),
            ("OidcAuthority", Provider.Address),
            ("OidcClientId", TestSignInProvider.ClientId),
            ("OidcClientSecret", TestSignInProvider.ClientSecret),
            ("OidcName", "Staff login"),
            ("OidcStrongAmr", "mfa, hwk"),
            ("OidcStrongAcr", "urn:level:3"))
        {
            Address = new Uri("https://localhost"),
            StandIns = services => services.Configure<OpenIdConnectOptions>("oidc", options => options.BackchannelHttpHandler = Provider.NewHandler()),
        };
        await Site.InitializeAsync();
    }

    /// <summary>Presses the button that leads to the provider, and goes there.</summary>
    /// <returns>Where the provider leads back to.</returns>
    public async Task<string> VisitAsync(Visitor visitor, Answer on, string button = Button) => (await Provider.VisitAsync(AddressOf(await visitor.SubmitAsync(on, button)))).PathAndQuery;

    /// <summary>Where the page leads that the service shows before somebody goes to the provider.</summary>
    public static string AddressOf(Answer going)
    {
        going.Heading.ShouldBe("Going to Staff login");
        return going.Page.QuerySelector("main a")!.GetAttribute("href")!;
    }

    /// <summary>Goes to the provider from the sign-in page, and comes back.</summary>
    public async Task<Answer> EnterAsync(Visitor visitor) => await visitor.GetAsync(await VisitAsync(visitor, await visitor.GetAsync("/sign-in")));

    /// <summary>Somebody signs in with their password and has their account bound to a subject of the provider that nobody else is bound to.</summary>
    public async Task<(Visitor Holder, TestSubject Subject)> BindAsync(string name)
    {
        await ForgetAsync(name);
        var holder = await Site.SignInAsync(name);
        var subject = new TestSubject($"{name}-{Guid.NewGuid():N}") { AuthenticatedAt = Site.Clock.GetUtcNow() };
        Provider.Subject = subject;
        (await holder.GetAsync(await VisitAsync(holder, await holder.GetAsync(BindingPage)))).Location.ShouldBe(BindingPage);
        return (holder, subject);
    }

    /// <summary>The events of somebody's account, or of none, by their kinds, the latest first.</summary>
    public async Task<IReadOnlyList<string>> EventsOfAsync(string? name)
    {
        await using var db = CasesDbContextOptions.NewContext(Site.ConnectionString);
        Guid? account = name is null ? null : await IdOfAsync(name);
        return await db.ServiceEvents.Where(happened => happened.Account == account).OrderByDescending(happened => happened.Number).Select(happened => happened.Kind).ToListAsync();
    }

    /// <summary>What the latest event of the log tells, but for what the service did of itself.</summary>
    public async Task<(string Kind, string Details)> LastEventAsync()
    {
        await using var db = CasesDbContextOptions.NewContext(Site.ConnectionString);
        var last = await db.ServiceEvents.OrderByDescending(happened => happened.Number).FirstAsync(happened => happened.Kind != "seal-made");
        return (last.Kind, last.Details);
    }

    public async Task<Guid> IdOfAsync(string name)
    {
        await using var db = CasesDbContextOptions.NewContext(Site.ConnectionString);
        return await db.Users.Where(user => user.UserName == TestAccounts.EmailOf(name)).Select(user => user.Id).SingleAsync();
    }

    /// <summary>Changes an account past all rules.</summary>
    public async Task ChangeAsync(string name, Action<AppUser> change)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        using var opened = scope.ServiceProvider.GetRequiredService<CurrentPerson>().OpenAccounts();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = (await users.FindByNameAsync(TestAccounts.EmailOf(name)))!;
        change(user);
        (await users.UpdateAsync(user)).Succeeded.ShouldBeTrue();
    }

    /// <summary>Gives an account a passkey.</summary>
    /// <returns>The recovery codes that come with it.</returns>
    public async Task<IReadOnlyList<string>> AddPasskeyAsync(string name)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        using var opened = scope.ServiceProvider.GetRequiredService<CurrentPerson>().OpenAccounts();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(TestAccounts.EmailOf(name)))!;
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = user.ToPerson();
        var passkey = new UserPasskeyInfo(Guid.NewGuid().ToByteArray(), [2], Site.Clock.GetUtcNow(), 0, null, true, false, false, [3], [4]);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(new AddPasskey(passkey));
    }

    /// <summary>Whether the latest session of an account began by more than a password.</summary>
    public async Task<bool> IsStrongAsync(string name)
    {
        var id = await IdOfAsync(name);
        await using var db = CasesDbContextOptions.NewContext(Site.ConnectionString);
        return (await db.Sessions.Where(session => session.UserId == id).OrderByDescending(session => session.StartedAt).FirstAsync(session => session.EndedAt == null)).HasSecondFactor;
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
    }

    private async Task ForgetAsync(string name)
    {
        var id = await IdOfAsync(name);
        await using var db = CasesDbContextOptions.NewContext(Site.ConnectionString);
        await db.BoundSubjects.Where(bound => bound.UserId == id).ExecuteDeleteAsync();
    }
}
