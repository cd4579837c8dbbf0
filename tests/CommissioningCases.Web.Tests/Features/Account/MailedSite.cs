using System.Globalization;
using System.Net;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Account;

/// <summary>A site that sends mail, to a server of the test.</summary>
public sealed class MailedSite : IAsyncLifetime, IAsyncDisposable
{
    private readonly TestMailServer _server = new();

    public MailedSite() => Site = new CasesSite(
        ("SmtpHost", "127.0.0.1"),
        ("SmtpPort", _server.Port.ToString(CultureInfo.InvariantCulture)),
        ("SmtpSecurity", "none"),
        ("MailFrom", "cases@service.example"),
        ("SiteAddress", "https://cases.example/"));

    public CasesSite Site { get; }

    public TestMailServer Server => _server;

    public Task InitializeAsync() => Site.InitializeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>The address to which the last of so many messages to somebody leads.</summary>
    public async Task<string> LinkOfAsync(string email, int count = 1) =>
        (await _server.WaitForAsync(email, count))[^1].TextBody!.Split('\n').Single(line => line.StartsWith("https://cases.example/", StringComparison.Ordinal)).Trim();

    /// <summary>Says to have forgotten the password of an account.</summary>
    public async Task<Answer> ForgetAsync(string email)
    {
        using var visitor = Site.NewVisitor();
        return await visitor.SubmitAsync(await visitor.GetAsync("/forgot-password"), "Send me a link", ("Email", email));
    }

    /// <summary>Until nothing of what was asked for waits any more.</summary>
    public async Task UntilAnsweredAsync()
    {
        await using var db = CasesDbContextOptions.NewContext(Site.ConnectionString);
        for (var tries = 0; await db.PasswordRequests.AnyAsync() || await db.MailMessages.AnyAsync(message => message.State == MailState.Waiting); tries++)
        {
            tries.ShouldBeLessThan(1000);
            await Task.Delay(20);
        }
    }

    /// <summary>Opens a link out of a message at this site.</summary>
    public static async Task<Answer> OpenAsync(Visitor visitor, string link) => await visitor.OpenPasswordLinkAsync(new Uri(link).PathAndQuery + new Uri(link).Fragment);

    public async Task<HttpStatusCode> StatusOfSignInAsync(string name, string password)
    {
        using var visitor = Site.NewVisitor();
        return (await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf(name)), ("Password", password))).Status;
    }
}
