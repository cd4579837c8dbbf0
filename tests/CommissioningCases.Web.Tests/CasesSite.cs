using CommissioningCases.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CommissioningCases.Web.Tests;

/// <summary>The whole web site on a fresh database with the accounts of <see cref="TestAccounts"/>, for the tests of one class.</summary>
public sealed class CasesSite : IAsyncLifetime
{
    private readonly PostgresFixture _postgres = new();
    private readonly (string Name, string Value)[] _settings = [];
    private WebApplicationFactory<Program>? _factory;

    public CasesSite()
    {
    }

    /// <summary>One that the operator has told something more.</summary>
    internal CasesSite(params (string Name, string Value)[] settings) => _settings = settings;

    /// <summary>What stands in for others in this site.</summary>
    internal Action<IServiceCollection> StandIns { get; init; } = _ => { };

    /// <summary>The address by which browsers ask for it.</summary>
    internal Uri Address { get; init; } = new("http://localhost");

    public IServiceProvider Services => Factory.Services;

    /// <summary>The site's clock, which stands still at the present until a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public string ConnectionString => _postgres.ConnectionString;

    private WebApplicationFactory<Program> Factory => _factory ?? throw new InvalidOperationException("The site has not been started.");

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        _factory = With(_postgres.ConnectionString).WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in _settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1); // or every class waits for a second
                StandIns(services);
            });
        });
        await TestAccounts.AddAsync(Services);
    }

    /// <summary>A browser without cookies, which shows redirections instead of following them.</summary>
    /// <param name="address">By which it asks for the site, where that is not the usual one.</param>
    public HttpClient NewClient(Uri? address = null) => Factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = address ?? Address });

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor NewVisitor() => new(NewClient());

    /// <summary>Somebody who has: commissioner, second.commissioner, board, sha, union, admin or auditor.</summary>
    public async Task<Visitor> SignInAsync(string name)
    {
        var visitor = NewVisitor();
        var page = await visitor.GetAsync("/sign-in");
        var answer = await visitor.SubmitAsync(page, "Sign in", ("Email", TestAccounts.EmailOf(name)), ("Password", TestAccounts.Password));
        answer.Location.ShouldNotBeNull();
        return visitor;
    }

    /// <summary>A site on another database. The caller disposes it.</summary>
    public static WebApplicationFactory<Program> With(string connectionString) => new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
    {
        builder.UseSetting("ConnectionStrings:Cases", connectionString);
        builder.UseSetting("SealKey", TestSealKeys.Pem);
        builder.UseSetting("NightlyVerification", "off"); // the clock stands where the test began, which can be at night
        builder.UseSetting("AllowInProduction", "plain-http, unverified-database, clear-keys, no-second-factor"); // the tests are their own browser
        builder.UseSetting("AllowedHosts", "localhost;127.0.0.1;cases.example");
        builder.UseSetting("DataFolder", Path.Combine(AppContext.BaseDirectory, ".data"));
        builder.ConfigureTestServices(services => services.AddDrawingGate());
    });

    public async Task DisposeAsync()
    {
        await Factory.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
