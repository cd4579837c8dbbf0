namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What can be told of a tender.</summary>
internal static class TenderFacts
{
    /// <summary>An open tender that lasts 30 days, after the SHA's sign-off where the scenario asks for that.</summary>
    public static CaseStory WithOpenTender(this CaseStory story) =>
        (story.Case.Scenario.FindOversight(Domain.Cases.Mechanism.ShaStrategySignOff) is null ? story : story.WithAssurance("sha-strategy-sign-off"))
        .With("open-tender", Examples.Tender(story.Day));

    /// <summary>Tries to open a tender that lasts 30 days.</summary>
    public static Decision TryTender(this CaseStory story) => story.Try("open-tender", Examples.Tender(story.Day));

    public static CaseStory WithInvited(this CaseStory story, params string[] providers) =>
        providers.Aggregate(story, (told, provider) => told.With("invite", new { provider }));

    public static CaseStory WithBids(this CaseStory story, params string[] providers) =>
        providers.Aggregate(story, (told, provider) => told.With("receive-bid", new { provider }));

    public static CaseStory WithScore(this CaseStory story, string provider, decimal quality, decimal value) =>
        story.With("score-bid", new { provider, quality, value });

    /// <summary>The closing day has just passed.</summary>
    public static CaseStory AfterClosing(this CaseStory story) => story.On(story.Case.OpenTender!.Details.Closes.AddDays(1));

    /// <summary>An open tender with all invited in their order, two bids, and the existing provider's bid the better one.</summary>
    public static CaseStory WithTwoScoredBids(this CaseStory story) => story
        .WithOpenTender()
        .WithInvited(story.Provider, MadeUp.Hospitals)
        .WithBids(story.Provider, MadeUp.Hospitals)
        .AfterClosing()
        .WithScore(story.Provider, 80, 70)
        .WithScore(MadeUp.Hospitals, 70, 70);
}
