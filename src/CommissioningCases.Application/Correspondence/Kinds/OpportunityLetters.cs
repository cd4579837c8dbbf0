namespace CommissioningCases.Application.Correspondence;

/// <summary>That a provider is given an opportunity to develop and present its service plan.</summary>
internal static class OpportunityLetters
{
    public static LetterKind Kind { get; } = new LetterKind<PlanOpportunity>(OfferPlanOpportunity.Definition)
    {
        Name = "plan-opportunity",
        Title = "Opportunity to present a plan",
        Clause = LetterOf2009.S2_5,
        Facts = file => file.PlanOpportunities,
        Addressee = (file, _) => file.Providers[0],
        Until = (_, opportunity) => opportunity.Details.Due,
        OwnWords =
        [
            new("number", "Whether it is the first opportunity or a later one", "first", letter => Ordinal.Of(letter.File.PlanOpportunities.FindIndex(one => one.Mark.Number == letter.Fact.Mark.Number) + 1)),
            new("due", "The day by which the plan is to be presented", "30 April 2012", letter => EnglishFormat.Day(letter.Fact.Details.Due)),
            new("findings", "What the latest joint service review before it found", "A third of referrals could be settled by telephone advice within a week.", letter => ReviewBefore(letter)?.Details.Findings),
        ],
    };

    private static JointReview? ReviewBefore(LetterContext<PlanOpportunity> letter) => letter.File.Reviews.AsOf(letter.Fact.On).Latest();
}
