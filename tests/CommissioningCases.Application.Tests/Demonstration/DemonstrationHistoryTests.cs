namespace CommissioningCases.Application.Tests.Demonstration;

public class DemonstrationHistoryTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static KnownBodies Bodies { get; } = new(
        DemonstrationBodies.Pcts,
        DemonstrationBodies.Providers,
        DemonstrationBodies.Clusters,
        ReferenceData.BuiltIn.Bodies.NationalServices);

    public static TheoryData<string> Names => [.. DemonstrationHistory.ReadAll().Select(history => history.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void On_EveryLine_IsAcceptedOrRefusedAsItSays(string name)
    {
        var book = new InMemoryHistories(RuleSets.Standard, Bodies, Today);

        foreach (var attempt in DemonstrationHistory.ReadAll().Single(history => history.Name == name).On(Today))
        {
            var decision = book.Decide(new HistoryLine(name, new SubmittedAction(attempt.Do, attempt.Fields))).Decision;

            var outcome = decision switch
            {
                Decision.Accepted => "accepted",
                Decision.Refused refused => $"refused {string.Join(' ', refused.ClauseIds)}",
                Decision.Invalid invalid => $"invalid {string.Join(' ', invalid.Fields)}",
                _ => throw new InvalidOperationException(),
            };
            outcome.ShouldBe(attempt.Refused.Count == 0 ? "accepted" : $"refused {string.Join(' ', attempt.Refused)}", $"{attempt.Do} {attempt.Fields}");
        }
    }

    [Fact]
    public void ReadAll_AllTogether_StandInEveryStageOfEveryScenario()
    {
        var book = new InMemoryHistories(RuleSets.Standard, Bodies, Today);
        foreach (var history in DemonstrationHistory.ReadAll())
        {
            foreach (var attempt in history.On(Today))
            {
                book.Decide(new HistoryLine(history.Name, new SubmittedAction(attempt.Do, attempt.Fields)));
            }
        }

        var stages = book.Files.Select(f => f.File).OfType<CaseFile>().Select(file => $"{file.Scenario.Number} {file.StageName}").Distinct();
        stages.ShouldBe(RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Stages.Select(stage => $"{scenario.Number} {stage.Name}")), ignoreOrder: true);
        book.Files.Count(f => f.File is ProgrammeFile).ShouldBe(1);
    }
}
