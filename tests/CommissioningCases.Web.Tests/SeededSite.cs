using CommissioningCases.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests;

/// <summary>The whole web site with the demonstration's cases and accounts, for the tests of one class.</summary>
public sealed class SeededSite : IAsyncLifetime
{
    private readonly PostgresFixture _postgres = new();
    private WebApplicationFactory<Program>? _factory;

    public string ConnectionString => _postgres.ConnectionString;

    public async Task InitializeAsync()
    {
        await _postgres.InitializeSeededAsync(TimeProvider.System.Today());
        _factory = CasesSite.With(_postgres.ConnectionString).WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Mode", "Demonstration");
            builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1));
        });
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor NewVisitor() => new(_factory!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>Somebody of the demonstration: commissioner, second.commissioner, board, sha, union, admin or auditor.</summary>
    public async Task<Visitor> SignInAsync(string name)
    {
        var visitor = NewVisitor();
        var page = await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync(page, "Sign in", ("Email", DemonstrationAccounts.Named(name).UserName), ("Password", DemonstrationAccounts.Password));
        return visitor;
    }

    public async Task DisposeAsync()
    {
        await _factory!.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}

internal static class CaseListAnswers
{
    /// <summary>The services of the cases in the list, in its order.</summary>
    public static IReadOnlyList<string> Services(this Answer answer) => answer.Texts(".app-cases .app-case a");
}
