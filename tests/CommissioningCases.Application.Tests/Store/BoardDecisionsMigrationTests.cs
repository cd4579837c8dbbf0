using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Store;

/// <summary>What was decided before there was a list of decisions is told from the entries as the views tell it.</summary>
public sealed class BoardDecisionsMigrationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Rows = "select d::text from case_board_decisions d order by d.case_id, d.number";

    [Fact]
    public async Task WhatItTellsFromTheEntries_IsWhatTheViewsHold()
    {
        await using var application = new TestApplication(postgres.ConnectionString);
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await DecideAsync(new { on = "2012-02-01", step = "consider-alternatives", approved = false, minute = "Minute 1" });
        await DecideAsync(new { on = "2012-02-02", step = "consider-alternatives", approved = true, minute = "Minute 2", conditions = "Within a year", interests = "None" });
        await application.AcceptAsync(People.BoardSecretary, Attempts.On(reference, "strike", new { on = "2012-02-03", record = "entry-2", reason = "Another board" }));
        var views = await Sql.QueryAsync(postgres.ConnectionString, Rows);

        await Sql.ExecuteAsync(postgres.ConnectionString, $"delete from case_board_decisions; {await FillingAsync()}");

        views.Count.ShouldBe(2);
        (await Sql.QueryAsync(postgres.ConnectionString, Rows)).ShouldBe(views);

        Task DecideAsync(object fields) => application.AcceptAsync(People.BoardSecretary, Attempts.On(reference, "board-decision", fields));
    }

    /// <summary>The statement of the migration that fills the table.</summary>
    private static async Task<string> FillingAsync()
    {
        await using var stream = typeof(M0021BoardDecisions).Assembly.GetManifestResourceStream($"{typeof(M0021BoardDecisions).FullName}.sql")!;
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync()).Split(';').Single(statement => statement.Contains("insert into", StringComparison.Ordinal));
    }
}
