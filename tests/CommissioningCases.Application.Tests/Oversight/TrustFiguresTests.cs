using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Oversight;

/// <summary>The figures of a trust are what counting its cases one by one comes to, and each number is that of the list that it leads to.</summary>
public sealed class TrustFiguresTests(SeededOversight cases) : IClassFixture<SeededOversight>
{
    [Fact]
    public async Task OpenCasesByStageAndAge_AreThoseOfTheList()
    {
        var figures = await FiguresAsync();
        var open = (await cases.FilesAsync(SeededOversight.Commissioner)).Where(file => !file.IsClosed).ToList();

        figures.Open.ShouldBe(open.Count);
        figures.Trust!.Code.ShouldBe(DemonstrationBodies.FirstPct);
        figures.AgesFrom.ShouldBe([new(2013, 1, 1), new(2012, 10, 1), new(2012, 4, 1)]);
        foreach (var stage in figures.Stages)
        {
            stage.Open.ShouldBe(open.Count(file => file.Scenario.Number == stage.Scenario && file.StageName == stage.Stage), stage.ToString());
            stage.ByAge.Sum().ShouldBe(stage.Open, stage.ToString());
            for (var age = 0; age < stage.ByAge.Count; age++)
            {
                var filter = new CaseFilter
                {
                    Scenarios = [stage.Scenario],
                    Stages = [stage.Stage],
                    LoggedFrom = age < figures.AgesFrom.Count ? figures.AgesFrom[age] : null,
                    LoggedTo = age > 0 ? figures.AgesFrom[age - 1].AddDays(-1) : null,
                };
                stage.ByAge[age].ShouldBe(stage.Open == 0 ? 0 : await CountAsync(filter), $"{stage} {age}");
            }
        }

        figures.Stages.SelectMany(stage => stage.ByAge.Index()).Where(age => age.Item > 0).Select(age => age.Index).Distinct().Count().ShouldBeGreaterThan(2, "the cases are of several ages");
    }

    [Fact]
    public async Task StaysInStages_HaveTheMedianOfTheCasesThatLeft()
    {
        var figures = await FiguresAsync();
        var files = await cases.FilesAsync(SeededOversight.Commissioner);

        foreach (var stage in figures.Stages)
        {
            var weeks =
                (from file in files
                 where file.Scenario.Number == stage.Scenario
                 from entry in file.Stages.Index()
                 where entry.Item.Stage.Name == stage.Stage && entry.Index + 1 < file.Stages.Count
                 select (file.Stages[entry.Index + 1].On.DayNumber - entry.Item.On.DayNumber) / 7).Order().ToList();
            if (weeks.Count == 0)
            {
                stage.Stay.ShouldBeNull();
                continue;
            }

            var stay = stage.Stay!;
            (stay.Left, stay.Median).ShouldBe((weeks.Count, weeks[(weeks.Count - 1) / 2]), stage.ToString());
            stay.Longer.ShouldBe(await CountAsync(new CaseFilter { Scenarios = [stage.Scenario], Stages = [stage.Stage], EnteredTo = figures.EnteredTo(stay.Median) }), stage.ToString());
            figures.EnteredTo(stay.Median).DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            (figures.Today.DayNumber - figures.EnteredTo(stay.Median).DayNumber).ShouldBeInRange(7 * (stay.Median + 1), (7 * (stay.Median + 1)) + 6);
        }

        figures.Stages.Sum(stage => stage.Stay?.Longer ?? 0).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task WhatIsToBeLookedAfter_IsThatOfTheLists()
    {
        var figures = await FiguresAsync();

        figures.Overdue.ShouldBe(await CountAsync(new CaseFilter { IsOverdue = true }));
        figures.StaffNotEngaged.ShouldBe(await CountAsync(new CaseFilter { IsStaffNotEngaged = true }));
        figures.Disputes.ShouldBe(await CountAsync(new CaseFilter { HasOpenDisputes = true }));
        figures.Departures.ShouldBe((await cases.SendAsync(SeededOversight.Commissioner, new ListDepartures { Filter = new DepartureFilter { IsWaiting = true } })).Page.Rows.Count);
        new[] { figures.Overdue, figures.StaffNotEngaged, figures.Disputes, figures.Departures }.ShouldAllBe(count => count > 0);
    }

    [Fact]
    public async Task Quarters_TellWhatHappenedInThem()
    {
        var figures = await FiguresAsync();
        var files = await cases.FilesAsync(SeededOversight.Commissioner);
        var refused = (await Sql.QueryAsync(cases.ConnectionString, $"select e.on_day::text from entries e join case_summaries s using (case_id) where e.outcome = 'refused' and s.pct = '{DemonstrationBodies.FirstPct}'"))
            .Select(day => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        figures.OverTime.Select(quarter => quarter.Quarter.Title).ShouldBe(["Q1 2011/12", "Q2 2011/12", "Q3 2011/12", "Q4 2011/12", "Q1 2012/13", "Q2 2012/13", "Q3 2012/13", "Q4 2012/13"]);
        foreach (var told in figures.OverTime)
        {
            var (from, to) = (told.Quarter.From, told.Quarter.To);
            told.Logged.ShouldBe(files.Count(file => file.Began >= from && file.Began <= to));
            told.Logged.ShouldBe(await CountAsync(new CaseFilter { State = ShownCases.Either, LoggedFrom = from, LoggedTo = to }));
            told.Closed.ShouldBe(files.Count(file => file.IsClosed && file.StageEntered >= from && file.StageEntered <= to));
            told.Closed.ShouldBe(await CountAsync(new CaseFilter { State = ShownCases.Closed, ClosedFrom = from, ClosedTo = to }));
            told.Refused.ShouldBe(refused.Count(day => day >= from && day <= to));
            told.Engagements.OrderBy(one => one.Key).ShouldBe(
                files.SelectMany(file => file.Engagements).Where(one => one.On >= from && one.On <= to).CountBy(one => one.Details.With).OrderBy(one => one.Key));
        }

        figures.OverTime.Sum(quarter => quarter.Logged).ShouldBeGreaterThan(0);
        figures.OverTime.Sum(quarter => quarter.Closed).ShouldBeGreaterThan(0);
        figures.OverTime.Sum(quarter => quarter.Refused).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task WhatIsCountedAnew_IsWhatEachAttemptHasCounted()
    {
        var before = await TalliesAsync();

        await cases.SendAsync(People.Administrator, new RebuildProjections());

        (await TalliesAsync()).ShouldBe(before);
        before.Select(tally => tally.Split(' ')[0]).Distinct().Count().ShouldBe(23);
    }

    [Theory]
    [InlineData(Role.ShaReviewer, "Q38")]
    [InlineData(Role.UnionRepresentative, DemonstrationBodies.FirstPct)]
    [InlineData(Role.Administrator, null)]
    [InlineData(Role.Auditor, null)]
    public async Task ForOthers_IsForbidden(Role role, string? organisation) =>
        await Should.ThrowAsync<ForbiddenException>(() => cases.SendAsync(SeededOversight.Someone(role, organisation), new GetTrustFigures()));

    [Fact]
    public async Task ATrustWithoutCases_CountsNothing()
    {
        var figures = await cases.SendAsync(SeededOversight.Someone(Role.BoardSecretary, DemonstrationBodies.PeninsulaPct), new GetTrustFigures());

        (figures.Open, figures.Overdue, figures.Departures, figures.OverTime.Sum(quarter => quarter.Logged)).ShouldBe((0, 0, 0, 0));
    }

    private Task<TrustFigures> FiguresAsync() => cases.SendAsync(SeededOversight.Commissioner, new GetTrustFigures());

    private async Task<int> CountAsync(CaseFilter filter) => (await cases.ReferencesAsync(SeededOversight.Commissioner, filter)).Count;

    private async Task<IReadOnlyList<string>> TalliesAsync() => await Sql.QueryAsync(
        cases.ConnectionString, "select concat_ws(' ', what, pct, scenario, subject, state, sha, count) from case_tallies where count <> 0 order by 1");
}
