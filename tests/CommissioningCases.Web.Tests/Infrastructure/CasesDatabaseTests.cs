using CommissioningCases.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommissioningCases.Web.Tests.Infrastructure;

public sealed class CasesDatabaseTests
{
    /// <summary>Cut off after half a minute, a long migration would begin again for ever.</summary>
    [Theory]
    [InlineData("Host=db;Database=cases;Username=owner")]
    [InlineData(null)]
    public async Task MigrationsAndVerbs_HaveAllTheTimeThatTheyNeed(string? owner)
    {
        await using var database = await OpenAsync("Host=db;Database=cases;Username=cases", owner);

        await using var migrating = CasesDbContextOptions.NewContext(database.OwnerConnectionString);
        migrating.Database.GetDbConnection().CreateCommand().CommandTimeout.ShouldBe(0);
        migrating.Database.GetCommandTimeout().ShouldBeNull(); // the connection's holds
    }

    [Fact]
    public async Task Pages_Have30Seconds()
    {
        await using var database = await OpenAsync("Host=db;Database=cases;Username=cases", owner: null);

        await using var page = CasesDbContextOptions.NewContext(database.ConnectionString);
        page.Database.GetDbConnection().CreateCommand().CommandTimeout.ShouldBe(30);
    }

    private static Task<CasesDatabase> OpenAsync(string pages, string? owner) => CasesDatabase.OpenAsync(
        Settings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("ConnectionStrings:Cases", (string?)pages), KeyValuePair.Create("ConnectionStrings:CasesOwner", owner)])
            .Build()),
        NullLoggerFactory.Instance);
}
