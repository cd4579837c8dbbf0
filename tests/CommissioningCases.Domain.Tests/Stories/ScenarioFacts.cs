namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What can be told of the cases of one scenario only.</summary>
internal static class ScenarioFacts
{
    public static CaseStory WithConcern(this CaseStory story) => story.With("record-concern", new { text = "Healing rates fell" });

    /// <summary>The two measures that the letter asks for: one of quality and one of patient satisfaction.</summary>
    public static CaseStory WithMeasures(this CaseStory story) =>
        story.WithMeasure("healing", "quality").WithMeasure("satisfaction", "patient-satisfaction");

    public static CaseStory WithChance(this CaseStory story, int days = 28) =>
        story.With("offer-chance", new { due = story.Day.AddDays(days), expectations = "Healing in 12 weeks" });

    public static CaseStory WithChanceJudged(this CaseStory story, string improvement) =>
        story.On(story.Case.OpenChance!.Details.Due).With("judge-chance", Examples.Judgement(improvement));

    public static CaseStory WithFailedChance(this CaseStory story) => story.WithChance().WithChanceJudged("insufficient");

    public static CaseStory WithTwoFailedChances(this CaseStory story) => story.WithFailedChance().WithFailedChance();

    /// <summary>Both measures are measured, neither at its target.</summary>
    public static CaseStory WithMeasured(this CaseStory story) => story.WithMeasurement("healing", 70).WithMeasurement("satisfaction", 75);

    public static CaseStory WithJointReview(this CaseStory story, bool agreed = false) =>
        story.With("hold-joint-review", new { findings = "Too few clinics", agreed });

    public static CaseStory WithOpportunity(this CaseStory story, int days = 28) =>
        story.With("offer-plan-opportunity", new { due = story.Day.AddDays(days) });

    public static CaseStory WithPlanJudged(this CaseStory story, bool robust, bool credible) =>
        story.On(story.Case.OpenPlanOpportunity!.Details.Due).With("judge-plan", new { presented = true, robust, credible, rationale = "As the panel found" });

    public static CaseStory WithTwoFailedOpportunities(this CaseStory story) =>
        story.WithOpportunity().WithPlanJudged(robust: true, credible: false).WithOpportunity().WithPlanJudged(robust: false, credible: true);

    public static CaseStory WithCause(this CaseStory story) => story.With("record-cause", new { text = "Deficit", kind = "financial" });

    public static CaseStory WithRemedy(this CaseStory story) => story.With("record-remedy", new { text = "Turnaround plan" });

    public static CaseStory WithCausesAddressed(this CaseStory story) => story.WithCause().WithRemedy().WithProviderEngaged();

    public static CaseStory WithSupport(this CaseStory story) =>
        story.With("record-support", new { provider = MadeUp.Hospitals, summary = "Lends two consultants" });

    public static CaseStory WithDirection(this CaseStory story) => story.With("record-direction", new { text = "Seek a merger" });

    public static CaseStory WithProspectus(this CaseStory story) =>
        story.With("publish-prospectus", new { outcomes = "Care closer to home", reasons = "Rising need", process = "Dialogue, then a decision" });

    public static CaseStory WithContribution(this CaseStory story, string? provider = null, bool declined = false) =>
        story.With("record-contribution", new { provider = provider ?? story.Provider, declined, summary = "Shared care" });

    public static CaseStory WithApplication(this CaseStory story, string provider) => story.With("receive-application", new { provider });

    public static CaseStory WithAccredited(this CaseStory story, string provider) =>
        story.WithApplication(provider).With("decide-application", new { provider, outcome = "accredited", rationale = "Meets the criteria" });

    public static CaseStory WithProviderWithdrawn(this CaseStory story, string provider) =>
        story.With("withdraw-provider", new { provider, failed = "quality", evidence = "Inspection report" });
}
