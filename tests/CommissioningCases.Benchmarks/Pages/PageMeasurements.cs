using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CommissioningCases.Benchmarks.Pages;

/// <summary>
/// Measures pages of a site with few cases and of one with many. The databases are kept
/// in the folder that the environment variable BENCHMARKS names, because filling them takes longer than measuring.
/// </summary>
internal static partial class PageMeasurements
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    internal static string Folder { get; } = Environment.GetEnvironmentVariable("BENCHMARKS") ?? Path.Combine(Path.GetTempPath(), "commissioning-cases-benchmarks");

    public static async Task RunAsync(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            await MeasureAsync(size);
        }
    }

    /// <summary>How a site with so many cases is started, once it has been filled.</summary>
    internal static Task<Dictionary<string, string>> FilledAsync(int cases) => FilledAsync("cases", cases, $"{cases}");

    /// <param name="what">Of what the site is filled, as <c>tools/fill</c> calls it.</param>
    /// <param name="name">Of the folder with its database.</param>
    internal static async Task<Dictionary<string, string>> FilledAsync(string what, int count, string name)
    {
        var environment = new Dictionary<string, string>
        {
            ["DataFolder"] = Path.Combine(Folder, name),
            ["Mode"] = "Demonstration",
            ["Serilog__MinimumLevel__Default"] = "Warning",

            // A site that was just filled would verify all of it while its pages are measured.
            ["NightlyVerification"] = "off",
        };
        if (!Directory.Exists(environment["DataFolder"]))
        {
            // The first start makes the demonstration and its accounts.
            await (await ServerProcess.StartAsync(ServerProcess.Site, 5190, environment)).DisposeAsync();
            await ServerProcess.RunToEndAsync("CommissioningCases.Filling.dll", environment, what, count.ToString(CultureInfo.InvariantCulture));
        }

        return environment;
    }

    private static async Task MeasureAsync(int cases)
    {
        var environment = await FilledAsync(cases);
        await using var site = await ServerProcess.StartAsync(ServerProcess.Site, 5190, environment);
        var commissioner = await SignInAsync(site.Address, "commissioner");
        var auditor = await SignInAsync(site.Address, "auditor");
        var reference = await FirstCaseAsync(site.Address, commissioner);
        await MeasureAsync(site.Address, cases,
        [
            ("list", "/cases", commissioner),
            ("list, all trusts", "/cases", auditor),
            ("list by service", "/cases?sort=service", commissioner),
            ("list, overdue", "/cases?overdue=yes&sort=due", commissioner),
            ("search, a rare word", "/cases?q=lighthouse", commissioner),
            ("search, a common word", "/cases?q=patients", commissioner),
            ("search, two words", "/cases?q=nail+harbour", commissioner),
            ("search, three words", "/cases?q=podiatry+harbour+figures", commissioner),
            ("search, no such word", "/cases?q=nowhere", commissioner),
            ("rare word, all trusts", "/cases?q=lighthouse", auditor),
            ("common word, all trusts", "/cases?q=patients", auditor),
            ("no such word, all trusts", "/cases?q=nowhere", auditor),
            ("seldom word, all trusts", "/cases?q=neonatal", auditor),
            ("two words, all trusts", "/cases?q=nail+harbour", auditor),
            ("three words, all trusts", "/cases?q=podiatry+harbour+figures", auditor),
            ("owner of nothing", "/cases?owner=nobody.here@fill.example", auditor),
            ("overdue, all trusts", "/cases?overdue=yes", auditor),
            ("provider, all trusts", "/cases?provider=epsom", auditor),
            ("case", $"/cases/{reference}", commissioner),
            ("my work", "/work", commissioner),
        ]);
    }

    /// <summary>Measures pages of a site, each as whoever the cookie is of, and writes what each takes.</summary>
    /// <param name="size">How much the site holds.</param>
    internal static async Task MeasureAsync(Uri site, int size, IEnumerable<(string Name, string Path, string Cookie)> pages)
    {
        foreach (var (name, path, cookie) in pages)
        {
            var page = new Uri(site, path);
            await Load.MeasureAsync(page, cookie, WarmUp / 3);
            Write(size, name, await Load.MeasureAsync(page, cookie, Time));
        }
    }

    private static void Write(int size, string page, Measured measured) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{size,10}  {page,-28} {measured.PerSecond,8:0} a second   median {measured.MedianMilliseconds,7:0.00} ms   99 % {measured.P99Milliseconds,7:0.00} ms"));

    private static async Task<string> FirstCaseAsync(Uri site, string cookie) =>
        ReferencePattern().Match(await GetAsync(site, "/cases", cookie)).Value;

    internal static async Task<string> GetAsync(Uri site, string path, string cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>Signs in as a browser does and gives the cookies.</summary>
    internal static async Task<string> SignInAsync(Uri site, string name)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = site };
        var form = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = TokenPattern().Match(form).Groups[1].Value,
            ["Email"] = DemonstrationAccounts.Named(name).UserName,
            ["Password"] = DemonstrationAccounts.Password,
        });
        using var response = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), content);
        return response.StatusCode == HttpStatusCode.Found
            ? cookies.GetCookieHeader(site)
            : throw new InvalidOperationException($"{name} cannot sign in: {response.StatusCode}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("CC-[0-9]{4}-[0-9]+")]
    private static partial Regex ReferencePattern();
}
