using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>Somebody with every right in the database cheats with what authorities keep beside the histories, and the trail is verified.</summary>
public sealed class VerifyLoggedRecordsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string WithoutGuards = "alter table quarter_reports disable trigger all; alter table regime_entries disable trigger all; alter table strategy_sign_offs disable trigger all;";
    private const string Report = "Quarterly report 1";
    private const string Regime = "Entry 2 of Q35 about RT5 under the Performance Regime";
    private const string SignOff = "Sign-off 1 of the strategy of 5PR";
    private const string Changed = "was changed: its hash is not the one on the service log.";
    private const string Missing = "is missing: the service log has it.";
    private const string Unlogged = "lies there, but the service log has it not.";

    [Fact]
    public async Task WhatWasKept_IsWhole()
    {
        await using var application = await WithRecordsAsync();

        (await VerifyAsync(application)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update quarter_reports set content = replace(content, 'Quiet', 'Noisy')", Report, Changed)]
    [InlineData("update quarter_reports set content = replace(content, 'Quiet', 'Noisy'), content_hash = sha256(convert_to(replace(content, 'Quiet', 'Noisy'), 'UTF8'))", Report, Changed)]
    [InlineData("update quarter_reports set sha = 'Q36'", Report, Changed)]
    [InlineData("update quarter_reports set quarter_from = '2012-07-01'", Report, Changed)]
    [InlineData("update quarter_reports set attempt_id = gen_random_uuid()", Report, Changed)]
    [InlineData("update quarter_reports set kept_at = kept_at - interval '1 day'", Report, Changed)]
    [InlineData("update quarter_reports set kept_by = gen_random_uuid()", Report, Changed)]
    [InlineData("update quarter_reports set kept_by_name = 'Somebody else'", Report, Changed)]
    [InlineData("delete from quarter_reports", Report, Missing)]
    [InlineData("insert into quarter_reports select 2, sha, quarter_from, content, content_hash, gen_random_uuid(), kept_at, kept_by, kept_by_name from quarter_reports", "Quarterly report 2", Unlogged)]
    [InlineData("update regime_entries set level = 'underperforming' where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set on_day = '2013-02-05' where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set reasons = 'None' where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set plan = 'None' where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set next_review = '2020-01-01' where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set pcts = '{5PR}' where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set recorded_at = recorded_at - interval '1 day' where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set recorded_by = gen_random_uuid() where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set recorded_by_name = 'Somebody else' where number = 2", Regime, Changed)]
    [InlineData("update regime_entries set sha = 'Q36' where number = 2", Regime, Missing)]
    [InlineData("delete from regime_entries where number = 2", Regime, Missing)]
    [InlineData("insert into regime_entries select sha, provider, 3, level, on_day, reasons, plan, next_review, pcts, recorded_at, recorded_by, recorded_by_name from regime_entries where number = 2", "Entry 3 of Q35 about RT5 under the Performance Regime", Unlogged)]
    [InlineData("update strategy_sign_offs set sha = 'Q36'", SignOff, Changed)]
    [InlineData("update strategy_sign_offs set signed_on = '2012-01-01'", SignOff, Changed)]
    [InlineData("update strategy_sign_offs set expires = '2020-01-01'", SignOff, Changed)]
    [InlineData("update strategy_sign_offs set document = 'Another'", SignOff, Changed)]
    [InlineData("update strategy_sign_offs set recorded_at = recorded_at - interval '1 day'", SignOff, Changed)]
    [InlineData("update strategy_sign_offs set recorded_by = gen_random_uuid()", SignOff, Changed)]
    [InlineData("update strategy_sign_offs set recorded_by_name = 'Somebody else'", SignOff, Changed)]
    [InlineData("delete from strategy_sign_offs", SignOff, Missing)]
    [InlineData("update strategy_sign_offs set number = 2", "Sign-off 2 of the strategy of 5PR", Unlogged)]
    public async Task WhatWasTamperedWith_IsNamed(string cheat, string name, string what)
    {
        await using var application = await WithRecordsAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + cheat);

        (await VerifyAsync(application)).ShouldContain($"{name} {what}");
    }

    [Fact]
    public async Task WhatWasLoggedByTheEarlierHash_IsWhole_AndStillNamedOnceItIsChanged()
    {
        await using var application = await WithRecordsAsync();
        var (report, regime, signOff) = await application.WithDatabaseAsync(db => Task.FromResult((db.QuarterReports.Single(), db.RegimeEntries.Single(entry => entry.Number == 2), db.StrategySignOffs.Single())));
        await Forgery.ServiceLogAsync(application, $"""
            update service_events set details = jsonb_set(details, array['hash'], to_jsonb('{Convert.ToHexStringLower(report.ContentHash)}'::text)) - 'content' where kind = 'quarter-report-kept';
            update service_events set details = jsonb_set(details, array['hash'], to_jsonb('{Convert.ToHexStringLower(regime.EarlierHash())}'::text)) where kind = 'regime-recorded' and details ->> 'number' = '2';
            update service_events set details = jsonb_set(details, array['hash'], to_jsonb('{Convert.ToHexStringLower(signOff.EarlierHash())}'::text)) where kind = 'strategy-signed-off';
            """);
        (await VerifyAsync(application)).ShouldBeEmpty();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + "update quarter_reports set content = content || ' '; update regime_entries set plan = 'None'; update strategy_sign_offs set document = 'Another'");

        (await VerifyAsync(application)).ShouldBe([$"{Report} {Changed}", Regime.Replace('2', '1') + $" {Changed}", $"{Regime} {Changed}", $"{SignOff} {Changed}"]);
    }

    private static async Task<IReadOnlyList<string>> VerifyAsync(TestApplication application) =>
        [.. (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString())];

    /// <summary>A report, two entries of a provider and a sign-off.</summary>
    private async Task<TestApplication> WithRecordsAsync()
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.SendAsync(People.ShaReviewer, new KeepQuarterReport(new Quarter(new DateOnly(2012, 10, 1)), "Quiet", Guid.NewGuid()));
        await application.SendAsync(People.ShaReviewer, new RecordRegime("RT5", "challenged", "2013-02-01", "A deficit", "Turnaround", "2013-06-01", 0));
        await application.SendAsync(People.ShaReviewer, new RecordRegime("RT5", "performance-under-review", "2013-02-10", "Recovering", null, "2013-06-01", 1));
        await application.SendAsync(People.ShaReviewer, new RecordStrategySignOff(People.Pct, "2013-02-01", "2014-02-01", "Board paper 12", 0));
        return application;
    }
}
