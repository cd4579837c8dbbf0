using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.CommandLine;

/// <summary>Views are made anew from a trail that is whole, and from no other.</summary>
public sealed class RebuildViewsTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Views = "select distinct service from case_summaries";

    [Fact]
    public async Task FromAWholeTrail_TheViewsAreMadeAnew_AndFromAnotherTheyStay()
    {
        await site.RecordAsync("scenario-3", 3);
        var service = await Sql.QueryAsync(site.ConnectionString, Views);
        await Sql.ExecuteAsync(site.ConnectionString, "update case_summaries set service = 'Another'");

        var rebuilt = await RunAsync("rebuild-views");

        rebuilt.ExitCode.ShouldBe(0, rebuilt.Error);
        rebuilt.Output.ShouldBe(["The views of 1 cases were rebuilt from 3 entries."]);
        (await Sql.QueryAsync(site.ConnectionString, Views)).ShouldBe(service);

        // Every chain of a case still holds.
        await Sql.ExecuteAsync(site.ConnectionString, """
            alter table service_events disable trigger all;
            update case_summaries set service = 'Another';
            insert into service_events (number, at, kind, details, previous_hash, hash)
            select last_number + 1, now(), 'signed-in', '{}', last_hash, sha256(last_hash) from service_log_head;
            """);

        var refused = await RunAsync("rebuild-views");

        refused.ExitCode.ShouldBe(1);
        refused.Output[0].ShouldContain("of the service log was changed");
        refused.Output[^1].ShouldBe("The trail is NOT whole: the views were left as they are.");
        (await Sql.QueryAsync(site.ConnectionString, Views)).ShouldBe(["Another"]);
        var verified = await RunAsync("verify");
        verified.ExitCode.ShouldBe(1);
        verified.Output.ShouldContain(line => line.Contains("case_summaries.service is not what the entries come to"));
        verified.Output[^1].ShouldStartWith("Service log: ");
    }

    private Task<VerbProcess> RunAsync(string verb) => VerbProcess.RunAsync(typeof(Program).Assembly, site.ConnectionString, nameof(Mode.Production), verb);
}
