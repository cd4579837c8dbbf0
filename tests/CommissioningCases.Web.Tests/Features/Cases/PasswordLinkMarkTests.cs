using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>What the Board decided within a day of a password link for its secretary's account says so wherever it is shown, but not to unions.</summary>
public sealed class PasswordLinkMarkTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Mark = "Given within a day of a password link made by Adam Admin.";

    [Fact]
    public async Task ADecision_IsMarked_InTheHistory_OnThePaper_AndAmongTheDecisions()
    {
        var reference = await site.RecordAsync("scenario-3", 11);
        using var auditor = await site.SignInAsync("auditor");
        (await auditor.GetAsync($"/cases/{reference}/history")).Text("#entry-11").ShouldNotContain(Mark);

        await Sql.ExecuteAsync(site.ConnectionString, """
            insert into service_events (number, at, kind, person, person_name, account, details, previous_hash, hash)
            select l.last_number + 1, e.recorded_at - interval '23 hours', 'link-made', gen_random_uuid(), 'Adam Admin', e.user_id, '{}', l.last_hash, sha256(l.last_hash)
            from service_log_head l, entries e where e."do" = 'board-decision'
            """);

        (await auditor.GetAsync($"/cases/{reference}/history")).Text("#entry-11").ShouldContain(Mark);
        (await auditor.GetAsync($"/cases/{reference}/board/seek-resolution")).Text("main").ShouldContain(Mark);
        (await auditor.GetAsync("/oversight/decisions")).Text(".app-register__entry").ShouldContain(Mark);
        (await (await auditor.GetAsync("/oversight/decisions.csv")).Response.Content.ReadAsStringAsync()).ShouldContain("Adam Admin");
        using var union = await site.SignInAsync("union");
        (await union.GetAsync($"/cases/{reference}/history")).Text("main").ShouldNotContain(Mark);
    }
}
