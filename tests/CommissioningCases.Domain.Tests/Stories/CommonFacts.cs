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
        story.With("record-assurance", new { mechanism, outcome, notes = "Letter on file", conditions = outcome == "conditional" ? "Publish the minutes" : null });

    /// <summary>Each mechanism that has said nothing yet gives its assurance, so that a step can close the case.</summary>
    public static CaseStory WithEachMechanismHeard(this CaseStory story) => story.Case.Scenario.Oversight
        .Where(oversight => !story.Case.HasHeard(oversight.Mechanism))
        .Aggregate(story, (told, oversight) => told.WithAssurance(ExchangeNames.Of(oversight.Mechanism)));

    /// <summary>Proposes a key step to the Board.</summary>
    public static CaseStory Proposing(this CaseStory story, string step, object? own = null) =>
        story.With("propose-step", Examples.Proposal(step, own ?? Examples.OwnOf(story, step)));

    public static Decision TryProposing(this CaseStory story, string step, object? own = null) =>
        story.Try("propose-step", Examples.Proposal(step, own ?? Examples.OwnOf(story, step)));

    public static CaseStory WithBoardDecision(this CaseStory story, string step, string decision = "approved") =>
        story.With("board-decision", new { step, decision, minute = "10/042" });

    /// <summary>A key step is proposed, and the Board approves it.</summary>
    public static CaseStory Approved(this CaseStory story, string step, object? own = null) => story.Proposing(step, own).WithBoardDecision(step);

    public static CaseStory WithMeasurement(this CaseStory story, string measure, decimal value) => story.With("record-measurement", new { measure, value });

    public static CaseStory WithMeasure(this CaseStory story, string measure, string kind, decimal baseline = 60, decimal target = 80) =>
        story.With("set-measure", new { measure, name = $"Measure {measure}", kind, unit = "%", baseline, target });

    public static CaseStory WithStruck(this CaseStory story, string record) => story.With("strike", new { record, reason = "Recorded in error" });

    /// <summary>A union disputes the record of an engagement with staff.</summary>
    public static CaseStory Disputed(this CaseStory story, string record, string union = "UNISON") =>
        story.With("staff-side-response", new { record, union, view = "disputed", account = "Nobody was asked" });

    public static CaseStory Settled(this CaseStory story, string record, string outcome) => story.With("settle-dispute", new { record, outcome, reasons = "Both were heard" });

    public static CaseStory Answered(this CaseStory story, string record) => story.With("answer-dispute", new { record, reply = "The notes were sent to the branch" });

    /// <summary>Takes the step, which must be accepted. A key step that does not stand approved is proposed and approved on the same day.</summary>
    public static CaseStory Taking(this CaseStory story, string step, object? own = null)
    {
        var approved = story.NeedsProposal(step, own) ? story.Approved(step, own) : story;
        return approved.With("take-step", Examples.Step(step, own ?? Examples.OwnOf(story, step)));
    }

    /// <summary>Tries the step: a key step that does not stand approved is proposed and approved first, so that what is refused is not the want of that.</summary>
    public static Decision Trying(this CaseStory story, string step, object? own = null)
    {
        if (!story.NeedsProposal(step, own))
        {
            return story.Try("take-step", Examples.Step(step, own ?? Examples.OwnOf(story, step)));
        }

        var proposed = story.TryProposing(step, own);
        return proposed is Decision.Accepted ? story.Approved(step, own).Try("take-step", new { step }) : proposed;
    }

    private static bool NeedsProposal(this CaseStory story, string step, object? own) =>
        story.File is CaseFile file
        && file.Scenario.FindStep(step) is { } definition
        && definition.CanBeProposedBy(file)
        && (own is not null || file.StandingProposal(step) is null);
}
