namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What can be told of a choice programme.</summary>
internal static class ProgrammeFacts
{
    public static CaseStory WithGroupEngaged(this CaseStory story, string group) => story.With("engage-locally", new { group, summary = "Two meetings" });

    public static CaseStory WithAllGroupsEngaged(this CaseStory story) => ExchangeNames.All<LocalGroup>().Aggregate(story, WithGroupEngaged);

    public static CaseStory WithServices(this CaseStory story, int count) =>
        MadeUp.NationalServices.Take(count).Aggregate(story, (told, service) => told.With("select-service", Examples.Selection(service)));

    public static CaseStory WithShaNotified(this CaseStory story) => story.With("notify-sha");

    public static CaseStory WithPack(this CaseStory story, string service) => story.With("adopt-pack", new { service });

    public static CaseStory WithPrice(this CaseStory story, string service) => story.With("set-price", new { service, price = 42.50m });

    public static CaseStory WithQualified(this CaseStory story, string service, string provider = MadeUp.Independent) =>
        story.With("qualify-provider", Examples.Qualification(service, provider));

    /// <summary>The provider does not qualify, or no longer.</summary>
    public static CaseStory WithoutQualified(this CaseStory story, string service, string provider = MadeUp.Independent) =>
        story.With("qualify-provider", Examples.Qualification(service, provider, "not-qualified"));

    public static CaseStory WithPrinciples(this CaseStory story, string service) => story.With("confirm-principles", new { service, statement = "They are kept" });

    /// <summary>Everything of a service that going live asks for, but the day.</summary>
    public static CaseStory WithAllInPlace(this CaseStory story, string service) =>
        story.WithPack(service).WithPrice(service).WithPrinciples(service).WithQualified(service);

    public static CaseStory WithCriterion(this CaseStory story, string criterion, int weight) => story.With("set-criterion", new { criterion, weight });

    public static CaseStory WithProposal(this CaseStory story, string service) => story.With("propose-service", new { service, reason = "Carers ask for it" });

    /// <summary>A statement that speaks for those services, heard at the engagement that was recorded first.</summary>
    public static CaseStory WithFeedback(this CaseStory story, params string[] services) =>
        story.With("record-feedback", new { engagement = $"entry-{story.Programme.Engagements[0].Mark.Number}", statement = "Too far away", services });

    public static CaseStory WithScores(this CaseStory story, string service, params (string Criterion, decimal Score)[] scores) =>
        story.With("score-service", new { service, scores = scores.ToDictionary(score => score.Criterion, score => score.Score) });

    public static CaseStory WithDropped(this CaseStory story, string service) => story.With("drop-service", new { service, reason = "Few patients" });

    public static CaseStory WithOffer(this CaseStory story, string service) => story.With("open-offer", Examples.Offer(service, story.Day));

    public static CaseStory WithApplicationOf(this CaseStory story, string provider, string service) =>
        story.With("record-application", new { service, provider, answers = new List<string> { "Yes", "Two", "On foot" } });

    public static CaseStory WithAssessors(this CaseStory story, string application, string first = "ann", string second = "bob") =>
        story.With("assign-assessors", new { applications = new[] { application }, first, second });

    public static CaseStory WithAssessment(this CaseStory story, string application, string assessor, string recommends = "qualified") =>
        story.With("assess-application", Examples.Assessment(application, assessor).And("recommends", recommends));

    /// <summary>What the directory tells of a provider.</summary>
    public static CaseStory WithListing(this CaseStory story, string service, object told, string provider = MadeUp.Independent) =>
        story.With("describe-provider", Examples.Json(told).And("service", service).And("provider", provider));

    public static CaseStory WithSuspended(this CaseStory story, string service, string provider = MadeUp.Independent) =>
        story.With("suspend-provider", new { service, provider, failed = "registration", evidence = "Notice of the regulator", notice = story.Day });
}
