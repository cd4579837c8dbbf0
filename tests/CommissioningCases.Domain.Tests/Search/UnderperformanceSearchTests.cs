using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 1: no engagement of other providers before two formal chances were given and judged.</summary>
public class UnderperformanceSearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario1()
    {
        var logged = Given.Case(scenario: 1).Heard(Mechanism.ShaAssurance);
        Explorer[] explored =
        [
            new Explorer(Concerned(), Promise, "improvement").From(logged),
            new Explorer(Improving(), Promise, "options").From(Given.CaseIn(logged, "improvement").WithMeasurement("satisfaction", 75)),
            new Explorer(Choosing(), Promise, "market-test").From(Given.CaseIn(logged, "options")),
            new Explorer(Alphabets.Tender(1, "market-test", MadeUp.Trust, MadeUp.Hospitals), Promise, "options").From(Given.CaseIn(logged, "market-test").Heard().WithProviderEngaged()),
        ];
        explored.ShouldCover(scenario: 1, output);
    }

    [Fact]
    public void EveryStateWithADeparture_IsClosedOnlyOnceThatIsDealtWith() =>
        new Explorer(Departures(), Promise).From(Given.Case(scenario: 1).Heard().WithConcern().WithProviderEngaged().WithMeasures()).ShouldLeadOn(scenario: 1, output);

    [Fact]
    public void EveryStateWithADispute_RestsOnNoEngagementThatIsDisputed() =>
        new Explorer(Disputes(), Promise, "market-test").From(Given.CaseIn(Given.Case(scenario: 1).Heard(Mechanism.WccAssurance), "options").Later().WithProviderEngaged()).ShouldLeadOn(scenario: 1, output);

    private static IEnumerable<Move> Concerned() =>
    [
        Move.Of("record-concern", new { text = "Healing rates fell" }, file => file.Concerns.IsEmpty),
        Move.Of("set-measure", Measure("healing", "quality"), file => file.FindMeasure("healing") is null),
        Move.Of("set-measure", Measure("satisfaction", "patient-satisfaction"), file => file.FindMeasure("satisfaction") is null),
        Measuring("healing", 80),
        Measuring("satisfaction", 70),
        Move.Of("record-engagement", Examples.Engagement("provider", MadeUp.Trust), file => file.Engagements.Count(one => one.Details.With == EngagedWith.Provider) < 2),
        Alphabets.TheNextDay(),
        .. Alphabets.EngagingOthers(),
        .. Alphabets.Step(1, "begin-improvement"),
        .. Alphabets.Step(1, "close-resolved"),
    ];

    private static IEnumerable<Move> Improving() =>
    [
        Measuring("healing", 70),
        .. Chances(),
        Move.Due("offer-chance", "due", 27, new { expectations = "Better" }, file => file.OpenChance is null),
        Move.Due("offer-chance", "due", 28, new { expectations = "Better" }, file => file.OpenChance is null).Dated(state => state.File.StageEntered),
        Move.Of("judge-chance", Examples.Judgement("insufficient"), file => file.OpenChance is not null),
        Move.Of("judge-chance", Examples.Judgement("insufficient"), file => file.OpenChance is not null).TheDayBefore(),
        Move.Of("judge-chance", Examples.Judgement("insufficient").And("results", Examples.Json(new { healing = 80, satisfaction = 80 })), file => file.OpenChance is not null),
        Move.Of("judge-chance", Examples.Judgement("sufficient").And("results", Examples.Json(new { healing = 60, satisfaction = 50 })), file => file.OpenChance is not null),
        Move.Of("record-engagement", Examples.Engagement("staff", "UNISON"), file => !file.IsStaffEngaged),
        .. Alphabets.EngagingOthers(),
        .. Alphabets.Question("scale-significant", "improvement"),
        .. Alphabets.Step(1, "close-resolved"),
        .. Alphabets.Step(1, "consider-alternatives"),
    ];

    private static IEnumerable<Move> Choosing() =>
    [
        Alphabets.TheNextDay(),
        .. Alphabets.Engaging(MadeUp.Trust),
        .. Alphabets.EngagingOthers(),
        .. Alphabets.Assurance("sha-assurance", "options"),
        .. Alphabets.Step(1, "adopt-other-solution", new { solution = "franchise", partner = MadeUp.Hospitals }),
        .. Alphabets.Step(1, "market-test"),
    ];

    private static IEnumerable<Move> Departures() =>
    [
        .. Chances(),
        Move.Of("record-engagement", Examples.Engagement("provider", MadeUp.Trust), file => !file.Engaged(EngagedWith.Provider).Any()),
        .. Alphabets.Departing(),
        .. Alphabets.EngagingOthers(),
        Alphabets.Striking(),
        Alphabets.TheNextDay(),
        Measuring("healing", 80),
        Measuring("satisfaction", 80),
        .. Alphabets.Step(1, "begin-improvement"),
        .. Alphabets.Step(1, "close-resolved"),
    ];

    private static IEnumerable<Move> Disputes() =>
    [
        .. Alphabets.Engaging(MadeUp.Trust),
        .. Alphabets.Disputing(),
        Alphabets.Striking(),
        Alphabets.TheNextDay(),
        .. Alphabets.Asking("wcc-assurance", "options"),
        .. Alphabets.Step(1, "adopt-other-solution", new { solution = "contract-change" }),
        .. Alphabets.Step(1, "market-test"),
    ];

    private static IEnumerable<Move> Chances() =>
    [
        Move.Due("offer-chance", "due", 28, new { expectations = "Better" }, file => file.OpenChance is null),
        Move.Of("judge-chance", Examples.Judgement("sufficient"), file => file.OpenChance is not null),
        Move.Wait(state => state.File.OpenChance?.Details.Due),
    ];

    private static void Promise(CaseFile file)
    {
        var optionsBegan = file.Stages.Find(entry => entry.Stage.Name == "options")?.On;
        foreach (var engagement in file.Engagements.Where(engagement => engagement.Details.With == EngagedWith.OtherProvider))
        {
            (engagement.Details.Departure is not null || optionsBegan <= engagement.On).ShouldBeTrue("engaged undeclared before two chances");
            (engagement.ContraryTo?.Id == "S1.2").ShouldBe(!(optionsBegan <= engagement.On));
        }

        foreach (var step in file.StepsTaken)
        {
            switch (step.Details.Step)
            {
                case "consider-alternatives":
                    var judged = file.Chances.Where(chance => chance.Judged?.On <= step.On).ToList();
                    judged.Count(chance => chance.On.AddDays(28) <= chance.Judged!.On).ShouldBeGreaterThanOrEqualTo(2);
                    judged[^1].Judged!.IsSufficient.ShouldBeFalse();
                    judged.TrueForAll(chance => chance.Judged!.IsSufficient || chance.Judged.On >= chance.Details.Due).ShouldBeTrue();
                    EveryCase.StaffWereEngaged(file, step).ShouldBeTrue();
                    break;
                case "adopt-other-solution" or "market-test" or "award":
                    (EveryCase.StaffWereEngaged(file, step) || !file.Struck.IsEmpty || file.StepsTaken[^1] != step).ShouldBeTrue("taken over a dispute with staff");
                    break;
            }
        }
    }

    private static Move Measuring(string measure, decimal value) => Move.Of(
        "record-measurement",
        new { measure, value },
        file => file.FindMeasure(measure) is not null && !file.Measurements.Exists(one => one.Details.Measure == measure && file.IsOfThisStage(one)));

    private static object Measure(string measure, string kind) => new { measure, name = measure, kind, unit = "%", baseline = 60, target = 80 };
}
