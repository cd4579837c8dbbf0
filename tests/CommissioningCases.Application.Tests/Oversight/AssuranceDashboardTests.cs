using System.Text;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Oversight;

/// <summary>The board counts what counting the cases one by one counts, and each number is that of the list that it leads to.</summary>
public sealed class AssuranceDashboardTests(SeededOversight cases) : IClassFixture<SeededOversight>
{
    [Fact]
    public async Task EveryNumber_IsThatOfTheCasesAndOfTheirList()
    {
        var board = await BoardAsync();
        var files = await cases.FilesAsync(SeededOversight.Reviewer);

        foreach (var pct in board.Pcts)
        {
            foreach (int? scenario in (int?[])[null, 1, 2, 3, 4, 5, 6])
            {
                var counted = files.Where(file => file.Logged.Pct == pct.Code && !file.IsClosed && (scenario is null || file.Scenario.Number == scenario)).ToList();
                board.Open(pct.Code, scenario).ShouldBe(counted.Count);
                foreach (var group in OversightGroups.All)
                {
                    foreach (var state in Enum.GetValues<OversightState>())
                    {
                        var what = $"{pct.Code} {scenario} {group} {state}";
                        var plain = counted.Count(file => group.IsIn(file.Scenario) && StandsSo(file, group, state));
                        board.Cases(pct.Code, scenario, group, state).ShouldBe(plain, what);
                        var filter = new CaseFilter { Pcts = [pct.Code], Scenarios = scenario is { } number ? [number] : [], Oversight = new OversightStanding(group, state) };
                        (await cases.ReferencesAsync(SeededOversight.Reviewer, filter)).Count.ShouldBe(plain, what);
                    }
                }
            }
        }
    }

    [Fact]
    public async Task WhatIsToBeLookedAfter_IsThatOfTheCasesAndOfTheirLists()
    {
        var board = await BoardAsync();
        var files = await cases.FilesAsync(SeededOversight.Reviewer);

        board.Pcts.Sum(pct => board.OpenDepartures(pct.Code)).ShouldBeGreaterThan(0);
        foreach (var pct in board.Pcts.Select(pct => pct.Code))
        {
            var own = files.Where(file => file.Logged.Pct == pct).ToList();
            var departures = own.Sum(file => file.StandingDepartures.Count(departure => AssuranceDashboard.IsOpen(file.StateOf(departure))));
            board.OpenDepartures(pct).ShouldBe(departures);
            (await cases.SendAsync(SeededOversight.Reviewer, new ListDepartures { Filter = new DepartureFilter { IsWaiting = true, Pct = pct } })).Page.Rows.Count.ShouldBe(departures);
            board.OverdueCases(pct).ShouldBe((await ReferencesAsync(new CaseFilter { Pcts = [pct], IsOverdue = true })).Count);
            board.CasesWithoutStaff(pct).ShouldBe((await ReferencesAsync(new CaseFilter { Pcts = [pct], IsStaffNotEngaged = true })).Count);
            (await ReferencesAsync(new CaseFilter { Pcts = [pct], HasOpenDepartures = true })).Count
                .ShouldBe(own.Count(file => file.StandingDepartures.Any(departure => AssuranceDashboard.IsOpen(file.StateOf(departure)))));
        }
    }

    [Fact]
    public async Task TheLongestWait_IsThatOfTheOldestRequest()
    {
        var board = await BoardAsync();
        var files = await cases.FilesAsync(SeededOversight.Reviewer);
        var requests = files.Where(file => !file.IsClosed).SelectMany(file => file.ReviewRequests.Where(request => file.AnswerTo(request) is null)).ToList();

        requests.ShouldNotBeEmpty();
        board.Waits.Min(wait => wait.Since).ShouldBe(requests.Min(request => request.On));
        board.Waits.Sum(wait => wait.UpTo[^1]).ShouldBe(requests.Count);
        board.Waits.Sum(wait => wait.UpTo[0]).ShouldBe(requests.Count(request => request.On >= board.Today.AddDays(-AssuranceDashboard.WaitBounds[0])));
    }

    [Fact]
    public async Task AReviewerOfAnotherAuthority_CountsNothingOfIt()
    {
        var board = await cases.SendAsync(SeededOversight.StrangeReviewer, new GetAssuranceDashboard(new DashboardFilter { Pct = DemonstrationBodies.FirstPct }));
        board.Pcts.ShouldBeEmpty();
        board.Stages.ShouldBeEmpty();
        board.Standings.ShouldBeEmpty();

        var own = await BoardAsync();
        own.Pcts.Select(pct => pct.Code).ShouldBe([DemonstrationBodies.FirstPct, DemonstrationBodies.PeninsulaPct, DemonstrationBodies.SecondPct]);
        own.Stages.Select(row => row.Pct).Distinct().ShouldBe([DemonstrationBodies.FirstPct, DemonstrationBodies.SecondPct], ignoreOrder: true);
    }

    [Fact]
    public async Task AnAuditor_CountsEveryTrustThatHasCases() =>
        (await cases.SendAsync(SeededOversight.Auditor, new GetAssuranceDashboard(new DashboardFilter()))).Pcts.Count.ShouldBe(3);

    [Fact]
    public async Task ATrustOfTheAreaWithoutCases_HasARowOfNothing()
    {
        var board = await cases.SendAsync(SeededOversight.StrangeReviewer, new GetAssuranceDashboard(new DashboardFilter()));

        board.Pcts.Count.ShouldBeGreaterThan(1);
        board.Pcts.Sum(pct => board.Open(pct.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task NarrowedToAScenario_CountsNoOther()
    {
        var board = await cases.SendAsync(SeededOversight.Reviewer, new GetAssuranceDashboard(new DashboardFilter { Scenario = 2 }));

        board.Stages.ShouldAllBe(row => row.Scenario == 2);
        board.Standings.ShouldAllBe(row => row.Scenario == 2);
        await Should.ThrowAsync<ValidationException>(() => cases.SendAsync(SeededOversight.Reviewer, new GetAssuranceDashboard(new DashboardFilter { Scenario = 7 })));
    }

    [Theory]
    [InlineData(Role.Commissioner, DemonstrationBodies.FirstPct)]
    [InlineData(Role.BoardSecretary, DemonstrationBodies.FirstPct)]
    [InlineData(Role.UnionRepresentative, "QDM")]
    [InlineData(Role.Administrator, null)]
    public async Task ForOthers_IsForbidden(Role role, string? organisation) =>
        await Should.ThrowAsync<ForbiddenException>(() => cases.SendAsync(SeededOversight.Someone(role, organisation), new GetAssuranceDashboard(new DashboardFilter())));

    [Fact]
    public async Task AsATable_HasARowForEachTrustScenarioAndGroup()
    {
        using var output = new MemoryStream();
        await cases.SendAsync(SeededOversight.Reviewer, new ExportAssuranceDashboard(new DashboardFilter { Scenario = 1 }, output));

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1 + (4 * 4));
        lines[0].ShouldContain("Longest wait in days");
        lines[1].ShouldStartWith("XD1,Demonstration PCT,1,Addressing underperformance,Performance Regime,");
        lines[^4].ShouldStartWith(",All trusts,1,Addressing underperformance,Performance Regime,");
    }

    [Fact]
    public async Task AllTrusts_CountAsTheySumUp()
    {
        var board = await BoardAsync();
        List<string> pcts = [.. board.Pcts.Select(pct => pct.Code)];

        board.Open(null).ShouldBe(pcts.Sum(pct => board.Open(pct)));
        board.OpenDepartures(null).ShouldBe(pcts.Sum(board.OpenDepartures));
        board.OverdueCases(null).ShouldBe(pcts.Sum(board.OverdueCases));
        board.CasesWithoutStaff(null).ShouldBe(pcts.Sum(board.CasesWithoutStaff));
        foreach (var group in OversightGroups.All)
        {
            board.WaitingSince(null, null, group).ShouldBe(pcts.Min(pct => board.WaitingSince(pct, null, group)));
            foreach (var state in Enum.GetValues<OversightState>())
            {
                board.Cases(null, 3, group, state).ShouldBe(pcts.Sum(pct => board.Cases(pct, 3, group, state)));
            }
        }
    }

    [Fact]
    public async Task AsATable_OfOneTrust_HasNoTotals()
    {
        using var output = new MemoryStream();
        await cases.SendAsync(SeededOversight.Reviewer, new ExportAssuranceDashboard(new DashboardFilter { Pct = DemonstrationBodies.FirstPct }, output));

        Encoding.UTF8.GetString(output.ToArray()).ShouldNotContain("All trusts");
    }

    private static bool StandsSo(CaseFile file, OversightGroup group, OversightState state)
    {
        var states = file.Scenario.Oversight.Where(oversight => OversightGroups.Of(oversight.Mechanism) == group).Select(oversight => file.StandingOf(oversight.Mechanism).State).ToList();
        return state == OversightState.NotYetDue ? states.TrueForAll(one => one == state) : states.Contains(state);
    }

    private Task<AssuranceDashboard> BoardAsync() => cases.SendAsync(SeededOversight.Reviewer, new GetAssuranceDashboard(new DashboardFilter()));

    private Task<IReadOnlyList<string>> ReferencesAsync(CaseFilter filter) => cases.ReferencesAsync(SeededOversight.Reviewer, filter);
}
