using System.Net;
using CommissioningCases.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace CommissioningCases.Web.Tests.Errors;

/// <summary>A database that answers, but takes no changes.</summary>
public sealed class ReadOnlyDatabaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Healthz_SaysThatItIsReadOnly()
    {
        await using var site = ReadOnly();
        using var client = site.CreateClient();

        using var response = await client.GetAsync(new Uri("/healthz", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldBe("Unhealthy The database is read only.");
    }

    [Fact]
    public async Task Post_SaysThatNothingWasSavedAndWhy()
    {
        await using (var before = CasesSite.With(postgres.ConnectionString))
        {
            using var client = before.CreateClient();
            using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative)); // makes the key that encrypts what forms carry
        }

        await using var site = ReadOnly();
        using var visitor = new Visitor(site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        var form = await visitor.GetAsync("/sign-in");

        var answer = await visitor.SubmitAsync(form, "Sign in", ("Email", "somebody@test.example"), ("Password", "something long"));

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Heading.ShouldBe("The service cannot save at the moment");
        answer.Text("main").ShouldContain("Nothing was saved: the database can only be read for the time being");
    }

    [Fact]
    public async Task Get_OfSomebodySignedIn_GoesOn_ThoughNobodyCanNoteThatTheyWereSeen()
    {
        (string Name, string Address, string Heading)[] people = [("auditor", "/letters", "The letters"), ("commissioner", "/work", "My work")];
        var cookies = new List<string>();
        await using (var before = CasesSite.With(postgres.ConnectionString))
        {
            await TestAccounts.AddAsync(before.Services);
            foreach (var (name, _, _) in people)
            {
                using var visitor = new Visitor(before.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
                var signedIn = await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf(name)), ("Password", TestAccounts.Password));
                cookies.Add(signedIn.Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("cases-sign-in=", StringComparison.Ordinal)).Split(';')[0]);
            }
        }

        await Sql.ExecuteAsync(postgres.ConnectionString, "update sessions set seen_at = seen_at - interval '5 minutes'");
        await using var site = ReadOnly();
        foreach (var (person, cookie) in people.Zip(cookies))
        {
            var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            using var reader = new Visitor(client);

            var page = await reader.GetAsync(person.Address);

            (page.Status, page.Heading).ShouldBe((HttpStatusCode.OK, person.Heading));
        }
    }

    private WebApplicationFactory<Program> ReadOnly()
    {
        var pages = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Options = "-c default_transaction_read_only=on" }.ConnectionString;
        return CasesSite.With(pages).WithWebHostBuilder(builder => builder.UseSetting("ConnectionStrings:CasesOwner", postgres.ConnectionString));
    }
}
