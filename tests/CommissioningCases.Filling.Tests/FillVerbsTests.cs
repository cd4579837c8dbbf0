using CommissioningCases.Testing;
using CommissioningCases.Web;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Filling.Tests;

public sealed class FillVerbsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("cases", "10000")]
    [InlineData("cases", "10000", "0")]
    [InlineData("cases", "10000", "-1")]
    [InlineData("cases", "10000", "1,000")]
    [InlineData("cases", "10000", "1", "2")]
    [InlineData("programmes", "50", "many")]
    [InlineData("contracts", "10000", "many")]
    public async Task WithoutANumberAlone_SaysHowToGiveOne_AndNeedsNoDatabase(string verb, string example, params string[] arguments)
    {
        var fill = await RunAsync(null, Mode.Demonstration, [verb, .. arguments]);

        fill.ExitCode.ShouldBe(2);
        fill.Error.ShouldBe($"Say how many {verb} to add, such as tools/fill {verb} {example}\n");
        fill.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutAVerb_ListsThem()
    {
        var fill = await RunAsync(null, Mode.Demonstration);

        fill.ExitCode.ShouldBe(0);
        fill.Output.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]).ShouldBe(["Usage:", "cases", "programmes", "contracts", "help"]);
    }

    [Fact]
    public async Task OfAProductionDatabase_IsRefused()
    {
        var fill = await RunAsync(postgres.ConnectionString, Mode.Production, "cases", "1");

        fill.ExitCode.ShouldBe(1);
        fill.Error.ShouldContain("Fictitious cases do not belong in a production database. Nothing was added.");
        await using var application = new TestApplication(postgres.ConnectionString);
        (await application.WithDatabaseAsync(db => db.CaseHistories.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task OfADemonstration_AddsAsManyAndSaysSo()
    {
        var connectionString = await postgres.NewDatabaseAsync();

        var fill = await RunAsync(connectionString, Mode.Demonstration, "cases", "12");

        fill.ExitCode.ShouldBe(0);
        fill.Output.ShouldHaveSingleItem().ShouldMatch("^12 cases with [0-9]+ entries were added in [0-9]+ seconds\\.$");
        await using var application = new TestApplication(connectionString);
        (await application.WithDatabaseAsync(db => db.CaseHistories.CountAsync())).ShouldBe(12);
    }

    [Fact]
    public async Task WhereTheDatabaseIsGone_SaysSoInOneLine()
    {
        var fill = await RunAsync(null, Mode.Demonstration, "programmes", "1");

        fill.ExitCode.ShouldBe(1);
        fill.Error.ShouldStartWith("The database cannot be reached: ");
    }

    private static Task<VerbProcess> RunAsync(string? connectionString, Mode mode, params string[] arguments) =>
        VerbProcess.RunAsync(typeof(CaseFiller).Assembly, connectionString, mode.ToString(), arguments);
}
