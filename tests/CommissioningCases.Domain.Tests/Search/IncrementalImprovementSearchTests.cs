using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 2: no engagement of other providers before two plans were judged and the shortcomings found serious.</summary>
public class IncrementalImprovementSearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario2()
    {
        var logged = Given.Case(scenario: 2).Heard(Mechanism.ShaAssurance);
        Explorer[] explored =
        [
            new Explorer(Reviewing(), Promise, "planning").From(logged),
            new Explorer(Planning(), Promise, "options").From(Given.CaseIn(logged, "planning").Later().WithProviderEngaged()),
            new Explorer(Choosing(), Promise, "market-test").From(Given.CaseIn(logged, "options")),
            new Explorer(Alphabets.Tender(2, "market-test", MadeUp.Trust, MadeUp.Hospitals), Promise, "options").From(Given.CaseIn(logged, "market-test").Heard().WithProviderEngaged()),
        ];
        explored.ShouldCover(scenario: 2, output);
    }

    [Fact]
    public void EveryStateWithADeparture_IsClosedOnlyOnceThatIsDealtWith() =>
        new Explorer(Departures(), Promise).From(Given.Case(scenario: 2).Heard()).ShouldLeadOn(scenario: 2, output);

    private static IEnumerable<Move> Reviewing() =>
    [
        .. Reviews(),
        Alphabets.TheNextDay(),
        .. Alphabets.Engaging(MadeUp.Trust),
        .. Alphabets.EngagingOthers(),
        .. Alphabets.Step(2, "begin-planning"),
        .. Alphabets.Step(2, "revise-contract", new { contract = "2010", terms = "More clinics" }),
    ];

    private static IEnumerable<Move> Planning() =>
    [
        Move.Due("offer-plan-opportunity", "due", 28, new { }, file => file.OpenPlanOpportunity is null),
        Move.Due("offer-plan-opportunity", "due", 27, new { }, file => file.OpenPlanOpportunity is null),
        Move.Due("offer-plan-opportunity", "due", 28, new { }, file => file.OpenPlanOpportunity is null).Dated(state => state.File.StageEntered),
        Plan(new { presented = true, robust = true, credible = true, rationale = "As the panel found" }),
        Plan(new { presented = true, robust = true, credible = false, rationale = "As the panel found" }),
        Plan(new { presented = false, rationale = "None came" }),
        Plan(new { presented = true, robust = false, credible = false, rationale = "As the panel found" }).TheDayBefore(),
        Move.Wait(state => state.File.OpenPlanOpportunity?.Details.Due),
        Move.Of("record-engagement", Examples.Engagement("staff", "UNISON"), file => !file.IsStaffEngaged),
        .. Alphabets.EngagingOthers(),
        .. Alphabets.Question("shortcomings-serious-quality", "planning"),
        .. Alphabets.Question("shortcomings-serious-value", "planning").Take(1),
        .. Alphabets.Step(2, "revise-contract", new { contract = "2010", terms = "More clinics" }),
        .. Alphabets.Step(2, "consider-alternatives", new { }),
    ];

    private static IEnumerable<Move> Choosing() =>
    [
        Alphabets.TheNextDay(),
        .. Alphabets.Engaging(MadeUp.Trust),
        .. Alphabets.Assurance("sha-assurance", "options"),
        .. Alphabets.Step(2, "adopt-other-solution", new { solution = "contract-change" }),
        .. Alphabets.Step(2, "market-test"),
    ];

    private static IEnumerable<Move> Departures() =>
    [
        .. Reviews(),
        .. Alphabets.Departing(),
        .. Alphabets.EngagingOthers(),
        Alphabets.Striking(),
        Alphabets.TheNextDay(),
        .. Alphabets.Step(2, "begin-planning"),
        .. Alphabets.Step(2, "revise-contract", new { contract = "2010", terms = "More clinics" }),
    ];

    private static IEnumerable<Move> Reviews() =>
    [
        Move.Of("hold-joint-review", new { findings = "Too few clinics", agreed = false }, file => file.Reviews.Latest()?.Details.Agreed is null or true),
        Move.Of("hold-joint-review", new { findings = "Agreed by both", agreed = true }, file => file.Reviews.Latest()?.Details.Agreed is null or false),
    ];

    private static void Promise(CaseFile file)
    {
        var optionsBegan = file.Stages.Find(entry => entry.Stage.Name == "options")?.On;
        foreach (var engagement in file.Engagements.Where(engagement => engagement.Details.With == EngagedWith.OtherProvider))
        {
            (engagement.Details.Departure is not null || optionsBegan <= engagement.On).ShouldBeTrue("engaged undeclared before two opportunities");
            (engagement.ContraryTo?.Id == "S2.3").ShouldBe(!(optionsBegan <= engagement.On));
        }

        if (file.StepsTaken.Find(step => step.Details.Step == "consider-alternatives") is { } considered)
        {
            var judged = file.PlanOpportunities.Where(plan => plan.Judged?.On <= considered.On).ToList();
            judged.Count(plan => plan.On.AddDays(28) <= plan.Judged!.On || plan.Judged.IsRobustAndCredible).ShouldBeGreaterThanOrEqualTo(2);
            judged[^1].Judged!.IsRobustAndCredible.ShouldBeFalse();
            judged.TrueForAll(plan => plan.Judged!.Details.Presented || plan.Judged.On >= plan.Details.Due).ShouldBeTrue();
            file.Engagements.Where(one => one.IsWithStaff && one.On <= considered.On).Select(one => one.On).Distinct().Count().ShouldBeGreaterThanOrEqualTo(2);
        }
    }

    private static Move Plan(object plan) => Move.Of("judge-plan", plan, file => file.OpenPlanOpportunity is not null);
}
