using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 2: no engagement of other providers before two plans were judged and the shortcomings found serious.</summary>
public class IncrementalImprovementSearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario2() =>
        new Explorer([.. Alphabet()], Promise).From(Given.Case(scenario: 2)).ShouldCover(scenario: 2, output);

    private static IEnumerable<Move> Alphabet() =>
    [
        Move.Of("hold-joint-review", new { findings = "Too few clinics", agreed = false }, file => file.Reviews.IsEmpty),
        Move.Of("hold-joint-review", new { findings = "Agreed by both", agreed = true }, file => file.Reviews.IsEmpty),
        Move.Due("offer-plan-opportunity", "due", 28, new { }, file => file.PlanOpportunities.Count < 2),
        Move.Due("offer-plan-opportunity", "due", 27, new { }, file => file.PlanOpportunities.Count < 2),
        Plan(presented: true, robust: true, credible: true),
        Plan(presented: true, robust: true, credible: false),
        Plan(presented: false, robust: false, credible: false),
        Move.Wait(file => file.OpenPlanOpportunity?.Details.Due),
        .. Alphabets.Engaging(MadeUp.Trust),
        .. Alphabets.Striking(),
        .. Alphabets.Question("shortcomings-serious-quality", "planning"),
        .. Alphabets.Question("shortcomings-serious-value", "planning").Take(1),
        .. Alphabets.Assurance("sha-assurance", "options", "market-test"),
        .. Alphabets.Assurance("sha-strategy-sign-off", "market-test").Take(1),
        .. Alphabets.Board(scenario: 2),
        .. Alphabets.Steps(scenario: 2, step => step == "adopt-other-solution" ? new { solution = "other" } : null),
        .. Alphabets.Tender("market-test", MadeUp.Trust, MadeUp.Hospitals),
    ];

    private static void Promise(CaseFile file)
    {
        var optionsBegan = file.Stages.Find(entry => entry.Stage.Name == "options")?.On;
        foreach (var engagement in file.Engagements.Where(engagement => engagement.Details.With == EngagedWith.OtherProvider))
        {
            (engagement.Details.Departure is not null || optionsBegan <= engagement.On).ShouldBeTrue("engaged undeclared before two opportunities");
            (engagement.ContraryTo?.Id == "S2.3").ShouldBe(!(optionsBegan <= engagement.On));
        }

        if (optionsBegan is not null)
        {
            file.Reviews.ShouldNotBeEmpty();
            file.PlanOpportunities.Count.ShouldBeGreaterThanOrEqualTo(2);
            file.PlanOpportunities.All(opportunity => opportunity.Judged is not null).ShouldBeTrue();
            (file.PlanOpportunities[^1].Judged!.Details is { Robust: true, Credible: true }).ShouldBeFalse();
            file.PlanOpportunities.All(opportunity => opportunity.Judged!.Details.Presented || opportunity.Judged.On >= opportunity.Details.Due).ShouldBeTrue();
        }

        if (file.StepsTaken is [.., { Details.Step: "revise-contract" }])
        {
            (file.Reviews[^1].Details.Agreed || file.PlanOpportunities[^1].Judged!.IsRobustAndCredible).ShouldBeTrue();
        }
    }

    private static Move Plan(bool presented, bool robust, bool credible) =>
        Move.Of("judge-plan", new { presented, robust, credible, rationale = "As the panel found" }, file => file.OpenPlanOpportunity is not null);
}
