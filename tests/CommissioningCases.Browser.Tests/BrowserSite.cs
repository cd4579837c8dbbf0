using CommissioningCases.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>The site in demonstration mode on a fresh database, served on loopback, and a Chromium to look at it with.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private readonly PostgresFixture _postgres = new();
    private WebApplicationFactory<Program>? _factory;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _factory!.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("ConnectionStrings:Cases", _postgres.ConnectionString);
            builder.UseSetting("Mode", "Demonstration");
            builder.UseSetting("DataFolder", Path.Combine(AppContext.BaseDirectory, ".data"));
        });
        _factory.UseKestrel(0);
        _factory.StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Find() });
    }

    /// <summary>A person at a browser of their own, signed in with a demonstration account.</summary>
    public async Task<Visitor> SignInAsync(string account, Screen screen = Screen.Wide)
    {
        var visitor = await OpenAsync(screen);
        await visitor.SignInAsync(account);
        return visitor;
    }

    /// <summary>A person at a browser of their own, not signed in.</summary>
    public async Task<Visitor> OpenAsync(Screen screen = Screen.Wide, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            JavaScriptEnabled = hasScript,
            ViewportSize = screen == Screen.Wide ? new ViewportSize { Width = 1280, Height = 900 } : new ViewportSize { Width = 375, Height = 800 },
        });
        context.SetDefaultTimeout(15_000);
        return new Visitor(await context.NewPageAsync(), hasScript);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        await _postgres.DisposeAsync();
    }
}

/// <summary>How wide the visitor's screen is.</summary>
public enum Screen
{
    Wide,

    /// <summary>A phone's.</summary>
    Narrow,
}

/// <summary>One site and one browser serve all browser tests.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "In the browser";
}
