using System.Globalization;
using System.Text;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Oversight;

/// <summary>Trends, and the comparison of trusts, are what counting the entries of the cases one by one comes to.</summary>
public sealed class CaseTrendsTests(SeededOversight cases) : IClassFixture<SeededOversight>
{
    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, null, null)]
    [InlineData(false, DemonstrationBodies.SecondPct, null)]
    [InlineData(false, null, 1)]
    public async Task EachPeriod_TellsWhatTheEntriesTell(bool isByMonth, string? pct, int? scenario)
    {
        var trends = await TrendsAsync(new TrendFilter { IsByMonth = isByMonth, Pct = pct, Scenario = scenario });
        var files = (await cases.FilesAsync(SeededOversight.Reviewer))
            .Where(file => (pct is null || file.Logged.Pct == pct) && (scenario is null || file.Scenario.Number == scenario)).ToList();
        var refused = await RefusedAsync(pct, scenario);

        trends.Periods.Count.ShouldBe(isByMonth ? 12 : 8);
        trends.Periods[^1].Period.Holds(SeededOversight.Today).ShouldBeTrue();
        foreach (var (period, figures) in trends.Periods)
        {
            await ShouldTellAsync(figures, files, refused, period.From, period.To);
        }

        await ShouldTellAsync(trends.Together, files, refused, trends.Periods[0].Period.From, trends.Periods[^1].Period.To);
        trends.Periods[^1].Figures.OpenAfter.ShouldBe(files.Count(file => !file.IsClosed));
        trends.Together.Closed.ShouldBe(trends.Endings.Sum(ending => ending.Figures.Closed));
        trends.Together.StagesLeft.ShouldBe(trends.Stages.Sum(stage => stage.Earlier.StagesLeft + stage.Later.StagesLeft));
    }

    [Fact]
    public async Task TheDemonstration_HasSomethingOfEverything()
    {
        var together = (await TrendsAsync(new TrendFilter())).Together;

        new[]
        {
            together.Logged, together.Closed, together.Refused, together.Departures, together.Disputes, together.Answered, together.AnsweredInTime, together.StagesLeft, together.KeySteps,
            together.KeyStepsAfterEngagement, together.Endings.Count,
        }.ShouldAllBe(count => count > 0);
        together.Endings.Values.Sum().ShouldBe(together.Closed);
    }

    [Fact]
    public async Task TheComparison_IsThatOfTheTrustsOwnTrends()
    {
        var comparison = await CompareAsync();
        var files = await cases.FilesAsync(SeededOversight.Reviewer);

        comparison.Trusts.Select(trust => trust.Code).ShouldBe([DemonstrationBodies.FirstPct, DemonstrationBodies.PeninsulaPct, DemonstrationBodies.SecondPct]);
        (comparison.From, comparison.Until.To).ShouldBe((new(2012, 4, 1), new(2013, 3, 31)));
        foreach (var trust in comparison.Trusts)
        {
            await ShouldTellAsync(
                trust.Figures, [.. files.Where(file => file.Logged.Pct == trust.Code)], await RefusedAsync(trust.Code, null), comparison.From, comparison.Until.To);
        }

        await ShouldTellAsync(comparison.Together.Figures, files, await RefusedAsync(null, null), comparison.From, comparison.Until.To);
    }

    [Fact]
    public async Task TheComparison_IsInTheOrderOfEachNumber_WithWhatHasNoneLast()
    {
        foreach (var number in ComparisonRegister.Numbers)
        {
            var first = ComparisonRegister.NextSort(number, null);
            var greatest = (await CompareAsync(first)).Trusts.Select(trust => number.Value(trust.Figures)).ToList();
            var least = (await CompareAsync(ComparisonRegister.NextSort(number, first))).Trusts.Select(trust => number.Value(trust.Figures)).ToList();

            greatest.ShouldBe([.. greatest.Where(value => value is not null).OrderDescending(), .. greatest.Where(value => value is null)], number.Heading);
            least.ShouldBe([.. least.Where(value => value is not null).Order(), .. least.Where(value => value is null)], number.Heading);
        }
    }

    [Fact]
    public async Task Authorities_StandBesideOneAnother_AsTheirTrustsTogetherCome()
    {
        var areas = await cases.SendAsync(SeededOversight.Auditor, new GetTrustComparison(new ComparisonFilter { IsByAuthority = true }));

        areas.Trusts.Select(area => area.Code).ShouldBe([DemonstrationBodies.Sha.Code, SeededOversight.StrangeReviewer.Organisation], ignoreOrder: true);
        (areas.Trusts.Sum(area => area.Figures.Logged), areas.Trusts.Sum(area => area.Figures.OpenAfter)).ShouldBe((areas.Together.Figures.Logged, areas.Together.Figures.OpenAfter));
        var own = await CompareAsync();
        areas.Trusts.Single(area => area.Code == DemonstrationBodies.Sha.Code).Figures.Logged.ShouldBe(own.Trusts.Sum(trust => trust.Figures.Logged));
    }

    [Fact]
    public async Task AnotherAuthority_IsInNoneOfIt()
    {
        (await cases.SendAsync(SeededOversight.StrangeReviewer, new GetCaseTrends(new TrendFilter { Pct = DemonstrationBodies.FirstPct }))).IsEmpty.ShouldBeTrue();
        (await cases.SendAsync(SeededOversight.StrangeReviewer, new GetTrustComparison(new ComparisonFilter()))).Trusts.Select(trust => trust.Code).ShouldNotContain(DemonstrationBodies.FirstPct);
        (await cases.SendAsync(SeededOversight.Auditor, new GetTrustComparison(new ComparisonFilter()))).Trusts.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(Role.Commissioner, DemonstrationBodies.FirstPct)]
    [InlineData(Role.UnionRepresentative, "QDM")]
    [InlineData(Role.Administrator, null)]
    public async Task ForOthers_IsForbidden(Role role, string? organisation)
    {
        var person = SeededOversight.Someone(role, organisation);
        await Should.ThrowAsync<ForbiddenException>(() => cases.SendAsync(person, new GetCaseTrends(new TrendFilter())));
        await Should.ThrowAsync<ForbiddenException>(() => cases.SendAsync(person, new GetTrustComparison(new ComparisonFilter())));
    }

    [Fact]
    public async Task AsTables_HaveARowForEachPeriod_AndForEachTrust()
    {
        using var trends = new MemoryStream();
        using var trusts = new MemoryStream();
        await cases.SendAsync(SeededOversight.Reviewer, new ExportCaseTrends(new TrendFilter(), trends));
        await cases.SendAsync(SeededOversight.Reviewer, new ExportTrustComparison(new ComparisonFilter(), null, trusts));

        LinesOf(trends).Length.ShouldBe(1 + 8);
        LinesOf(trusts).Length.ShouldBe(1 + 4);
        LinesOf(trusts)[^1].ShouldStartWith(",All trusts,");
    }

    private static string[] LinesOf(MemoryStream table) => Encoding.UTF8.GetString(table.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Compares figures with what the histories say of those days.</summary>
    private async Task ShouldTellAsync(TrendFigures figures, IReadOnlyList<CaseFile> files, IReadOnlyList<DateOnly> refused, DateOnly from, DateOnly to)
    {
        var bodies = (await cases.SendAsync(SeededOversight.Reviewer, new GetCase((await cases.ReferencesAsync(SeededOversight.Reviewer, new CaseFilter()))[0]))).Bodies;
        var answers = files.SelectMany(file => file.ReviewRequests.Where(request => file.AnswerTo(request) is not null).Select(request => (Asked: request.On, Answered: file.AnswerTo(request)!.On)))
            .Where(answer => Is(answer.Answered)).ToList();
        var stays = files.SelectMany(file => file.Stages.Zip(file.Stages.Skip(1), (stage, next) => (file, stage, next))).Where(stay => Is(stay.next.On)).ToList();
        var keySteps = stays.Where(stay => stay.file.StepsTaken.Any(step => step.Proposal is not null && step.Mark == stay.next.Mark)).ToList();

        figures.OpenBefore.ShouldBe(files.Count(file => file.Began < from && !(file.IsClosed && file.StageEntered < from)));
        figures.Logged.ShouldBe(files.Count(file => Is(file.Began)));
        figures.Closed.ShouldBe(files.Count(file => file.IsClosed && Is(file.StageEntered)));
        figures.Refused.ShouldBe(refused.Count(Is));
        figures.Departures.ShouldBe(files.Sum(file => file.StandingDepartures.Count(departure => Is(departure.On))));
        figures.Disputes.ShouldBe(files.Sum(file => file.Engagements.Count(one => file.StaffResponses.Where(response => response.IsDispute && response.Record == one.Mark.Number) is var disputes
            && disputes.Any() && Is(disputes.Min(dispute => dispute.On)))));
        (figures.Answered, figures.AnswerDays).ShouldBe((answers.Count, answers.Sum(answer => answer.Answered.DayNumber - answer.Asked.DayNumber)));
        figures.AnsweredInTime.ShouldBe(answers.Count(answer => answer.Answered < answer.Asked.AddDays(CaseFile.DaysToBeHeard)));
        (figures.StagesLeft, figures.StageDays).ShouldBe((stays.Count, stays.Sum(stay => stay.next.On.DayNumber - stay.stage.On.DayNumber)));
        figures.KeySteps.ShouldBe(keySteps.Count);
        figures.KeyStepsAfterEngagement.ShouldBe(keySteps.Count(stay => stay.file.Providers.Count == 0 || (IsEngaged(stay.file, stay.stage, EngagedWith.Provider) && IsEngaged(stay.file, stay.stage, EngagedWith.Staff))));
        foreach (var ending in Enum.GetValues<CaseEnding>())
        {
            figures.Endings.GetValueOrDefault(ending).ShouldBe(files.Count(file => file.IsClosed && Is(file.StageEntered) && EndingOf(file, bodies) == ending), ending.ToString());
        }

        bool Is(DateOnly day) => day >= from && day <= to;
    }

    private static bool IsEngaged(CaseFile file, StageEntry stage, EngagedWith with) =>
        file.Engaged(with).Any(engagement => file.Stages[file.StageOf(engagement.Mark)] == stage);

    /// <summary>By the name of the step, apart from what scenarios say of it.</summary>
    private static CaseEnding EndingOf(CaseFile file, KnownBodies bodies) => file.Current.Step switch
    {
        "close-resolved" or "revise-contract" or "close-sustained" => CaseEnding.Improved,
        "adopt-other-solution" or "resolve" => CaseEnding.OtherSolution,
        "award" => bodies.FindProvider(file.Tenders[^1].AwardedTo!)!.IsNhs ? CaseEnding.TenderedToNhs : CaseEnding.TenderedToOthers,
        "decide-tender" or "decide-continue" => CaseEnding.NotTendered,
        "close-choice" => CaseEnding.Choice,
        "withdraw-case" => CaseEnding.Withdrawn,
        var step => throw new ArgumentOutOfRangeException(nameof(file), step, "No case is closed by that step."),
    };

    private async Task<IReadOnlyList<DateOnly>> RefusedAsync(string? pct, int? scenario) =>
    [
        .. (await Sql.QueryAsync(
            cases.ConnectionString,
            $"select e.on_day::text from entries e join case_summaries s using (case_id) where e.outcome = 'refused' and s.sha = '{DemonstrationBodies.Sha.Code}'"
            + (pct is null ? "" : $" and s.pct = '{pct}'") + (scenario is null ? "" : $" and s.scenario = {scenario}")))
        .Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture)),
    ];

    private Task<CaseTrends> TrendsAsync(TrendFilter filter) => cases.SendAsync(SeededOversight.Reviewer, new GetCaseTrends(filter));

    private Task<TrustComparison> CompareAsync(string? sort = null) => cases.SendAsync(SeededOversight.Reviewer, new GetTrustComparison(new ComparisonFilter(), sort));
}
