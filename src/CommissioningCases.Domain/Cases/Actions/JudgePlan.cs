namespace CommissioningCases.Domain.Cases;

/// <summary>Whether the provider presented a plan, and whether it is robust and credible (S2.3).</summary>
public sealed record JudgePlan(bool Presented, bool? Robust, bool? Credible, string Rationale) : HistoryAction<CaseFile>
{
    public static BooleanField PresentedField { get; } = new("presented", "Did the provider present a plan?");

    public static BooleanField RobustField { get; } = new("robust", "Is it robust?") { Hint = "Needed where a plan was presented", Presence = Presence.Optional };

    public static BooleanField CredibleField { get; } = new("credible", "Is it credible?") { Hint = "Needed where a plan was presented", Presence = Presence.Optional };

    public static TextField RationaleField { get; } = new("rationale", "Rationale");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "judge-plan",
        "Judge the plan",
        [PresentedField, RobustField, CredibleField, RationaleField],
        Read)
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling)
    {
        var ordinal = telling.File.PlanOpportunities.FindIndex(opportunity => opportunity.Judged?.Mark.Number == telling.Number) + 1;
        var judged = this switch
        {
            { Presented: false } => "No plan presented",
            { Robust: true, Credible: true } => "Plan judged robust and credible",
            { Robust: true } => "Plan judged robust but not credible",
            { Credible: true } => "Plan judged credible but not robust",
            _ => "Plan judged neither robust nor credible",
        };
        return new Sentence(judged, $", at opportunity {ordinal}").With(("Rationale", Rationale));
    }

    /// <summary>Whether it is robust and credible is said of a plan that was presented, and of no other.</summary>
    private static JudgePlan Read(FieldReader fields)
    {
        var presented = fields.Find(PresentedField);
        return new JudgePlan(
            presented == true,
            fields.FindWhen(presented == true, RobustField),
            fields.FindWhen(presented == true, CredibleField),
            fields.Read(RationaleField));
    }

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { PlanOpportunities = file.PlanOpportunities.SetItem(file.PlanOpportunities.Count - 1, file.PlanOpportunities[^1] with { Judged = new PlanJudgement(mark, this) }) };
}
