using System.Globalization;

namespace CommissioningCases.Application.Tests.Projections;

/// <summary>What tells one definition of the views from another looks at every column, and only at the definition.</summary>
public sealed class ProjectionDefinitionTests : IDisposable
{
    /// <summary>Columns that have one value in all samples, and why.</summary>
    private static readonly Dictionary<string, string> Alike = new()
    {
        ["case_summaries.edition"] = "There is one edition of the rules yet.",
        ["contracts.edition"] = "There is one edition of the rules yet.",
        ["choice_programmes.edition"] = "There is one edition of the rules yet.",
    };

    private readonly CasesDbContext _db = CasesDbContextOptions.NewContext("Host=nowhere");

    private ProjectionTables Tables => ProjectionTables.Of(_db.Model);

    public void Dispose() => _db.Dispose();

    [Fact]
    public void Samples_GiveEveryTableARow_AndEveryColumnTwoValues()
    {
        var tables = Tables;
        var (rows, totals) = SampleHistories.Read();

        var alike = from table in tables.All
                    from column in table.Columns
                    where rows.Where(row => tables.Of(row) == table).Select(row => Text(column.Value(row))).Distinct().Count() < 2
                    select $"{table.Name}.{column.Name}";
        alike.Order(StringComparer.Ordinal).ShouldBe(Alike.Keys.Order(StringComparer.Ordinal));
        totals.Counts.Select(count => count.Stage).Distinct().Count().ShouldBeGreaterThan(1);
        totals.Tallies.Select(tally => tally.What).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe([
                CaseTally.AnswerDays, CaseTally.Answered, CaseTally.Begun, CaseTally.Closed, CaseTally.Contracts, CaseTally.Measured, CaseTally.Departed, CaseTally.Departures, CaseTally.Disputed, CaseTally.Disputes, CaseTally.Due, CaseTally.Engagements,
                CaseTally.Entered, CaseTally.KeySteps, CaseTally.Left, CaseTally.LeftDays, CaseTally.Logged, CaseTally.Oversight, CaseTally.PromptsAnswered, CaseTally.PromptsOpen, CaseTally.Refused, CaseTally.StaffNotEngaged, CaseTally.Stayed,
            ]);
    }

    [Fact]
    public void Hash_ChangesWithEveryRow_EveryCountAndTheTables()
    {
        var (rows, totals) = SampleHistories.Read();
        var hash = ProjectionDefinition.HashOf(_db.Model);
        var shape = ProjectionDefinition.TablesOf(_db.Model);
        var summary = rows.OfType<CaseSummary>().First();
        var counted = CountedHistory.Of([summary]);

        HashOf(shape, rows, totals).ShouldBe(hash);
        HashOf(shape, rows.Reverse(), totals).ShouldBe(hash);
        HashOf(shape, rows.Select(row => ReferenceEquals(row, summary) ? summary with { Departures = summary.Departures + 1 } : row), totals).ShouldNotBe(hash);
        HashOf(shape, rows.Select(row => ReferenceEquals(row, summary) ? summary with { Providers = [.. summary.Providers, "RRF"] } : row), totals).ShouldNotBe(hash);
        HashOf(shape, rows.Where(row => !ReferenceEquals(row, summary)), totals).ShouldNotBe(hash);
        HashOf(shape.Replace("case_summaries.stage text", "case_summaries.stage integer", StringComparison.Ordinal), rows, totals).ShouldNotBe(hash);
        totals.Add(counted);
        HashOf(shape, rows, totals).ShouldNotBe(hash);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Hash_IsTheSameInEveryCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var hash = ProjectionDefinition.HashOf(_db.Model);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var (rows, totals) = SampleHistories.Read();

            HashOf(ProjectionDefinition.TablesOf(_db.Model), rows, totals).ShouldBe(hash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Tables_AreToldWithTheirColumnsAndKeys()
    {
        var shape = ProjectionDefinition.TablesOf(_db.Model);

        foreach (var line in new[] { "case_counts (pct, scenario, stage)\n", "case_tallies.count integer not null", "case_summaries.owner text \n", "choice_listings (case_id, number)\n" })
        {
            shape.ShouldContain(line);
        }

        shape.ShouldNotContain("view_edition");
    }

    private string HashOf(string shape, IEnumerable<IProjectionRow> rows, CountTotals totals) => ProjectionDefinition.HashOf(shape, Tables, rows, totals);

    private static string? Text(object? value) => value is string[] texts ? string.Join(", ", texts) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
