namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What meets the requirements of each step, told as briefly as the letter allows.</summary>
internal static class Preparation
{
    /// <summary>The case with everything that the step asks of it, but for a proposal and the Board.</summary>
    public static CaseStory Prepared(this CaseStory story, string step) => (story.Scenario, step) switch
    {
        (1, "begin-improvement") => story.WithConcern().WithProviderEngaged().WithMeasures(),
        (1, "close-resolved") => story.WithConcern().WithProviderEngaged(),
        (1, "consider-alternatives") => story.WithTwoFailedChances().WithMeasured().WithAnswer("scale-significant", "yes").WithStaffEngaged(),
        (1 or 2, "adopt-other-solution") => story.WithProviderEngaged().WithStaffEngaged().WithEachMechanismHeard(),
        (1 or 2, "market-test") => story.WithProviderEngaged().WithStaffEngaged(),

        (2, "begin-planning") => story.WithJointReview().WithProviderEngaged().WithStaffEngaged(),
        (2, "revise-contract") => story.WithJointReview(agreed: true),
        (2, "consider-alternatives") => story
            .WithTwoFailedOpportunities()
            .WithAnswer("shortcomings-serious-quality", "yes")
            .WithAnswer("shortcomings-serious-value", "yes")
            .WithProviderEngaged()
            .WithStaffEngaged(),

        (3, "close-sustained") => story.WithCausesAddressed().WithAnswer("unresolvable", "no"),
        (3, "seek-resolution") => story
            .WithCausesAddressed()
            .WithStaffEngaged()
            .WithAnswer("support-necessary", "no")
            .WithAnswer("unresolvable", "yes")
            .WithDirection(),
        (3, "resolve") => story.WithProviderEngaged().WithStaffEngaged().WithDirection().WithEachMechanismHeard(),
        (3, "market-test") => story.WithProviderEngaged().WithStaffEngaged().WithDirection().WithAssurance("regulator"),

        (4, "begin-specification") => story.WithProspectus().WithEachProviderEngaged().WithStaffEngaged().WithOtherProviderEngaged(),
        (4, "close-specification") => story.Case.Providers.Append(MadeUp.Hospitals).Aggregate(story, (told, provider) => told.WithContribution(provider)),

        (5, "open-accreditation") => story.WithEachProviderEngaged().WithStaffEngaged().WithAssurance("sha-strategy-sign-off"),
        (5, "go-live") => story.WithAccredited(MadeUp.Independent),
        (5, "close-choice") => story.WithEachMechanismHeard(),

        (6, "begin-tender") => story.WithOtherProviderEngaged().WithProviderEngaged().WithStaffEngaged(),

        (_, "award") => story.WithTwoScoredBids().WithProviderEngaged().WithStaffEngaged().WithEachMechanismHeard(),
        (_, "abandon-tender") => story.WithOpenTender(),
        _ => story,
    };
}
