using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Contracts;

/// <summary>How a trust monitors its contracts is told from counts that are kept; the clock stands on 1 March 2013.</summary>
public sealed class MonitoringTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private TestApplication _application = null!;

    public async Task InitializeAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task OfEachContract_AndOfWhatItAsks_EverythingIsCountedOnce()
    {
        await _application.WithDatabaseAsync(db =>
        {
            db.AddRange(People.Commissioner.ToUser(), People.ShaReviewer.ToUser(), People.Auditor.ToUser());
            return db.SaveChangesAsync();
        });
        var plain = await ContractAsync("2010-04-01");
        var ended = await ContractAsync("2010-04-01");
        await ContractAsync("2013-04-01");
        await RecordAsync(ended, "end-contract", new { on = "2013-02-01", ends = "2013-02-28", ground = "agreement", reason = "Both agreed" });
        var current = await MeasuredAsync(2013, 1, 75);
        await MeasuredAsync(2012, 1, 75);
        var open = await MeasuredAsync(2013, 1, 40);
        var late = await MeasuredAsync(2012, 10, 40);
        var answered = await MeasuredAsync(2012, 11, 40);
        await AnswerAsync(answered, "2012-12-10");
        var answeredLate = await MeasuredAsync(2012, 5, 40);
        await AnswerAsync(answeredLate, "2012-12-10");
        var longAgo = await MeasuredAsync(2011, 5, 40);
        await AnswerAsync(longAgo, "2011-06-10");

        var trust = await MonitoringAsync();

        trust.Contracts.ShouldBe(8, $"{plain} and those with a measure");
        trust.Measured.ShouldBe(7);
        trust.Current.ShouldBe(3, $"{current}, {open} and {answered}");
        trust.Open.ShouldBe(2);
        trust.Overdue.ShouldBe(1, late);
        trust.Asked.ShouldBe(3, $"{late}, {answered} and {answeredLate}");
        trust.InTime.ShouldBe(1, answered);
        (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();

        await _application.SendAsync(People.Administrator, new RebuildProjections());
        (await MonitoringAsync()).ShouldBe(trust);

        _application.Clock.Advance(TimeSpan.FromDays(70));
        var later = await MonitoringAsync();
        (later.Contracts, later.Current, later.Overdue).ShouldBe((9, 0, 2));
    }

    private async Task<MonitoringOfPct> MonitoringAsync() => (await _application.SendAsync(People.ShaReviewer, new GetMonitoring())).ShouldHaveSingleItem();

    private async Task<string> ContractAsync(string from) => (await _application.AcceptAsync(People.Commissioner, Attempts.On(null, "record-contract", new
    {
        on = "2010-06-01",
        pct = People.Pct,
        provider = "RT5",
        services = new[] { $"Leg ulcers {Guid.NewGuid()}" },
        type = "standard-nhs",
        from,
    }))).Case;

    /// <summary>A contract with one measure and its value in a month, which asks what will be done where it is below 50.</summary>
    private async Task<string> MeasuredAsync(int year, int month, int value)
    {
        var contract = await ContractAsync("2010-04-01");
        var from = new DateOnly(year, month, 1);
        var until = from.AddMonths(1).AddDays(-1);
        await RecordAsync(contract, "set-contract-measure", new { on = "2010-06-01", measure = "healing", name = "Healing", kind = "quality", unit = "%", direction = "higher", target = 70, threshold = 50 });
        await RecordAsync(
            contract,
            "record-contract-measurement",
            new { on = DateField.Format(until.AddDays(5)), measure = "healing", from = DateField.Format(from), until = DateField.Format(until), value });
        return contract;
    }

    private async Task AnswerAsync(string contract, string on)
    {
        var prompt = (await _application.SendAsync(People.Commissioner, new GetContract(contract))).File.OpenPrompts.ShouldHaveSingleItem();
        await RecordAsync(contract, "answer-prompt", new { on, record = $"entry-{prompt.Asked.Mark.Number}", answer = "watch-on", reason = "A nurse was ill", until = on[..4] + "-12-31" });
    }

    private async Task RecordAsync(string contract, string action, object fields) => await _application.AcceptAsync(People.Commissioner, Attempts.On(contract, action, fields));
}
