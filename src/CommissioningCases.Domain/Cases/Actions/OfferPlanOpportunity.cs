namespace CommissioningCases.Domain.Cases;

/// <summary>One of the opportunities for the provider to develop and present its service plans (S2.5).</summary>
public sealed record OfferPlanOpportunity(DateOnly Due) : HistoryAction<CaseFile>
{
    /// <summary>An opportunity shorter than this is none to "develop and present" a plan (S2.5).</summary>
    public const int ShortestInDays = 28;

    public static DateField DueField { get; } = new("due", "Day by which the plan is to be presented") { Hint = "At least 28 days on" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "offer-plan-opportunity",
        "Offer an opportunity to present a plan",
        [DueField],
        fields => new OfferPlanOpportunity(fields.Read(DueField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new(
        $"Opportunity {telling.File.PlanOpportunities.FindIndex(opportunity => opportunity.Mark.Number == telling.Number) + 1} to present a plan",
        $" offered, until {EnglishFormat.Day(Due)}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { PlanOpportunities = file.PlanOpportunities.Add(new PlanOpportunity(mark, this)) };
}
