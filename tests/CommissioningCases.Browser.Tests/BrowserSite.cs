using System.Collections.Concurrent;
using System.Net;
using CommissioningCases.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>
/// The site in demonstration mode on a fresh database, served on loopback, and a Chromium to look at it with. There is one of it, which ends with the test
/// process: xunit has no fixture for a whole assembly, and a collection's tests would run one after the other.
/// </summary>
internal sealed class BrowserSite
{
    public static readonly ViewportSize Phone = new() { Width = 375, Height = 800 };

    private static readonly Lazy<Task<BrowserSite>> Started = new(StartAsync);
    private readonly string _address;
    private readonly IBrowser _browser;
    private readonly ConcurrentDictionary<string, byte> _inspected = new();

    // Held, because a factory that nobody holds is finalised.
    private readonly WebApplicationFactory<Program> _factory;

    private BrowserSite(WebApplicationFactory<Program> factory, IBrowser browser)
    {
        _factory = factory;
        _address = factory.ClientOptions.BaseAddress.ToString();
        _browser = browser;
    }

    /// <summary>A person at a browser of their own, signed in with a demonstration account.</summary>
    /// <param name="account">Its name before the @.</param>
    public static async Task<Visitor> SignInAsync(string account, Screen screen = Screen.Wide, bool hasScript = true)
    {
        var visitor = await OpenAsync(screen, hasScript);
        await visitor.SignInAsync(account);
        return visitor;
    }

    /// <summary>A person at a browser of their own, not signed in.</summary>
    /// <param name="byName">Whether they ask for the site by a name: passkeys belong to one, and to no address of figures.</param>
    public static async Task<Visitor> OpenAsync(Screen screen = Screen.Wide, bool hasScript = true, bool byName = false)
    {
        var site = await Started.Value;
        var context = await site._browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = byName ? site._address.Replace(IPAddress.Loopback.ToString(), "localhost", StringComparison.Ordinal) : site._address,
            JavaScriptEnabled = hasScript,
            ViewportSize = screen == Screen.Wide ? new ViewportSize { Width = 1280, Height = 900 } : Phone,
        });
        context.SetDefaultTimeout((float)Visitor.Patience.TotalMilliseconds);
        return new Visitor(await context.NewPageAsync(), hasScript, site._inspected);
    }

    private static async Task<BrowserSite> StartAsync()
    {
        var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => postgres.DisposeAsync().GetAwaiter().GetResult();
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("ConnectionStrings:Cases", postgres.ConnectionString);
            builder.UseSetting("Mode", "Demonstration");
            builder.UseSetting("ReloadStaticAssetsAtRuntime", "false"); // so that browsers may keep style sheets and scripts, as with the published site
            builder.UseSetting("DataFolder", Path.Combine(AppContext.BaseDirectory, ".data"));
            builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1)); // or every sign-in takes its time
        });
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        factory.StartServer();
        var playwright = await Playwright.CreateAsync();
        return new BrowserSite(factory, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments }));
    }
}

/// <summary>How wide the visitor's screen is.</summary>
public enum Screen
{
    Wide,

    /// <summary>A phone's.</summary>
    Narrow,
}
