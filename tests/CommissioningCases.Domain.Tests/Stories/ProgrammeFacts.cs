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

    public static CaseStory WithCriterion(this CaseStory story, string criterion, int weight) => story.With("set-criterion", new { criterion, weight });

    public static CaseStory WithOffer(this CaseStory story, string service) => story.With("open-offer", Examples.Offer(service, story.Day));

    public static CaseStory WithApplicationOf(this CaseStory story, string provider, string service) =>
        story.With("record-application", new { service, provider, answers = new List<string> { "Yes", "Two", "On foot" } });

    public static CaseStory WithAssessment(this CaseStory story, string application, string assessor, string recommends = "qualified") =>
        story.With("assess-application", new { application, assessor, marks = Examples.Marks, recommends, comments = "Clear" });

    public static CaseStory WithSuspended(this CaseStory story, string service, string provider = MadeUp.Independent) =>
        story.With("suspend-provider", new { service, provider, failed = "registration", evidence = "Notice of the regulator", notice = story.Day });
}
