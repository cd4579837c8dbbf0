using CommissioningCases.Testing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CommissioningCases.Web.Tests;

/// <summary>The whole web site on a fresh database, for the tests of one class.</summary>
public sealed class CasesSite : IAsyncLifetime
{
    private readonly PostgresFixture _postgres = new();
    private WebApplicationFactory<Program>? _factory;

    public IServiceProvider Services => Factory.Services;

    private WebApplicationFactory<Program> Factory => _factory ?? throw new InvalidOperationException("The site has not been started.");

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        _factory = With(_postgres.ConnectionString);
    }

    /// <summary>A browser without cookies, which shows redirections instead of following them.</summary>
    public HttpClient NewClient() => Factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A site on another database. The caller disposes it.</summary>
    public static WebApplicationFactory<Program> With(string connectionString) => new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
    {
        builder.UseSetting("ConnectionStrings:Cases", connectionString);
        builder.UseSetting("DataFolder", Path.Combine(AppContext.BaseDirectory, ".data"));
    });

    public async Task DisposeAsync()
    {
        await Factory.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
