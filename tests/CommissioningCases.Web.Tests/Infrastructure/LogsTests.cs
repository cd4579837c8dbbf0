using System.Text.Json;
using CommissioningCases.Web.Tests.CommandLine;
using Npgsql;

namespace CommissioningCases.Web.Tests.Infrastructure;

/// <summary>While no other test runs, because the console is one for the whole process.</summary>
[Collection(nameof(ConsoleTests))]
public sealed class LogsTests : IAsyncLifetime, IDisposable
{
    private readonly TextWriter _output = Console.Out;
    private readonly StringWriter _written = new();
    private readonly CasesSite _site = new();

    public async Task InitializeAsync()
    {
        Console.SetOut(_written);
        await _site.InitializeAsync();
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    public void Dispose()
    {
        Console.SetOut(_output);
        _written.Dispose();
    }

    [Fact]
    public async Task Requests_AreALineEach_WithoutWhatWasTypedOrAskedOfTheDatabase()
    {
        var visitor = await _site.SignInAsync("commissioner");
        await visitor.GetAsync("/cases?q=lighthouse");
        await visitor.GetAsync("/no-such-page?q=lighthouse");

        Requests().ShouldBe(["GET /sign-in 200", "POST /sign-in 302", "GET /cases 200", "GET /no-such-page 404"]);
        var written = _written.ToString();
        written.ShouldContain("ListCases");
        string[] secrets = ["lighthouse", TestAccounts.EmailOf("commissioner"), TestAccounts.Password, "select "];
        secrets.Where(secret => written.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_WhoseAddressHoldsALineBreak_IsStillOneLine()
    {
        await _site.NewVisitor().GetAsync("/no%0Asuch");

        Requests().ShouldBe(["GET /no%0Asuch 404"]);
    }

    [Fact]
    public async Task Request_CarriesTheNumberThatAnErrorPageWouldGive()
    {
        await _site.NewVisitor().GetAsync("/sign-in");

        RequestLines().ShouldHaveSingleItem().GetProperty("TraceId").GetString()!.Length.ShouldBe(32);
    }

    [Fact]
    public async Task Request_ThatTheDatabaseCannotServe_IsToldInALine_WithoutAStack()
    {
        await _site.NewVisitor().GetAsync("/sign-in"); // makes the key that encrypts what forms carry
        var pages = new NpgsqlConnectionStringBuilder(_site.ConnectionString) { Options = "-c default_transaction_read_only=on" }.ConnectionString;
        await using var readOnly = CasesSite.With(pages).WithWebHostBuilder(builder => builder.UseSetting("ConnectionStrings:CasesOwner", _site.ConnectionString));
        using var visitor = new Visitor(readOnly.CreateClient());

        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", "somebody@test.example"), ("Password", "something long"));

        var written = _written.ToString();
        written.ShouldContain("\"Reason\":\"25006: cannot execute");
        written.ShouldNotContain("   at ");
    }

    private IEnumerable<string> Requests() => RequestLines().Select(line => line.GetProperty("Properties"))
        .Select(request => $"{request.GetProperty("RequestMethod")} {request.GetProperty("RequestPath")} {request.GetProperty("StatusCode")}");

    private IEnumerable<JsonElement> RequestLines() => _written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
        .Where(line => line.GetProperty("Properties").TryGetProperty("StatusCode", out _));
}
