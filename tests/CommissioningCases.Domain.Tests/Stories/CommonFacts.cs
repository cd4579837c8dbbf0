namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What can be told of a case of any scenario.</summary>
internal static class CommonFacts
{
    public static CaseStory WithProviderEngaged(this CaseStory story) => story.With("record-engagement", Examples.Engagement("provider", story.Provider));

    public static CaseStory WithEachProviderEngaged(this CaseStory story) =>
        story.Case.Providers.Aggregate(story, (told, provider) => told.With("record-engagement", Examples.Engagement("provider", provider)));

    public static CaseStory WithStaffEngaged(this CaseStory story) => story.With("record-engagement", Examples.Engagement("staff", "UNISON"));

    public static CaseStory WithOtherProviderEngaged(this CaseStory story, string? departure = null) =>
        story.With("record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals, departure));

    public static CaseStory WithAnswer(this CaseStory story, string question, string answer) =>
        story.With("judge", new { question, answer, rationale = "On the evidence" });

    public static CaseStory WithAssurance(this CaseStory story, string mechanism, string outcome = "assured") =>
        story.With("record-assurance", new { mechanism, outcome, notes = "Letter on file" });

    public static CaseStory WithBoardApproval(this CaseStory story, string step) => story.WithBoardDecision(step, approved: true);

    public static CaseStory WithBoardDecision(this CaseStory story, string step, bool approved) =>
        story.With("board-decision", new { step, approved, minute = "10/042" });

    public static CaseStory WithMeasure(this CaseStory story, string measure, string kind, decimal baseline = 60, decimal target = 80) =>
        story.With("set-measure", new { measure, name = $"Measure {measure}", kind, unit = "%", baseline, target });

    public static CaseStory WithStruck(this CaseStory story, string record) => story.With("strike", new { record, reason = "Recorded in error" });

    /// <summary>Takes the step, which must be accepted.</summary>
    public static CaseStory Taking(this CaseStory story, string step, object? own = null) =>
        story.With("take-step", Examples.Step(step, own ?? Examples.OwnOf(story, step)));

    /// <summary>Tries the step, with every statement that it asks for.</summary>
    public static Decision Trying(this CaseStory story, string step, object? own = null) =>
        story.Try("take-step", Examples.Step(step, own ?? Examples.OwnOf(story, step)));
}
