using CommissioningCases.Domain.Actions;

namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What can be told of a choice programme.</summary>
internal static class ProgrammeFacts
{
    public static CaseStory WithGroupEngaged(this CaseStory story, string group) => story.With("engage-locally", new { group, summary = "Two meetings" });

    public static CaseStory WithAllGroupsEngaged(this CaseStory story) => Words.All<LocalGroup>().Aggregate(story, WithGroupEngaged);

    public static CaseStory WithServices(this CaseStory story, int count) =>
        MadeUp.NationalServices.Take(count).Aggregate(story, (told, service) => told.With("select-service", Examples.Selection(service)));

    public static CaseStory WithShaNotified(this CaseStory story) => story.With("notify-sha");

    public static CaseStory WithPack(this CaseStory story, string service) => story.With("adopt-pack", new { service });

    public static CaseStory WithPrice(this CaseStory story, string service) => story.With("set-price", new { service, price = 42.50m });

    public static CaseStory WithQualified(this CaseStory story, string service, string provider = MadeUp.Independent) =>
        story.With("qualify-provider", new { service, provider, outcome = "qualified", rationale = "Registered and priced" });
}
