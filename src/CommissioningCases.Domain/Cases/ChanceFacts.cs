namespace CommissioningCases.Domain.Cases;

/// <summary>A formal chance to improve; open until it is judged.</summary>
public sealed record Chance(EntryMark Mark, OfferChance Details) : StrikeableFact<OfferChance>(Mark, Details)
{
    public ChanceJudgement? Judged { get; init; }

    /// <summary>Whether the provider was really given it: it was judged 28 days or more after it was offered (S1.4).</summary>
    public bool WasGiven => Judged is { } judged && judged.On >= On.AddDays(OfferChance.ShortestInDays);

    public override string? KeptBecause(CaseFile file) =>
        Judged is not null ? "That chance was judged"
        : file.SettlementOf(this) is not null ? "The dispute over that chance was settled"
        : null;

    public override string? NotAnewBecause(CaseFile file) => file.DisputeStateOf(this) == DisputeState.None ? null : Disputes.StayWithRecord;

    internal override CaseFile RemoveFrom(CaseFile file) => file with { Chances = file.Chances.Without(Mark.Number) };

    internal Chance AsOf(DateOnly day) => Judged?.On > day ? this with { Judged = null } : this;
}

public sealed record ChanceJudgement(EntryMark Mark, JudgeChance Details) : StrikeableFact<JudgeChance>(Mark, Details)
{
    public bool IsSufficient => Details.Improvement == Improvement.Sufficient;

    public override string? KeptBecause(CaseFile file) =>
        file.Chances[^1].Judged?.Mark.Number != Mark.Number ? "Another chance was offered since"
        : file.HasLeft(Mark) ? "The case has left the stage in which that chance was judged"
        : null;

    internal override CaseFile RemoveFrom(CaseFile file) =>
        file with { Chances = file.Chances.ConvertAll(chance => chance.Judged?.Mark.Number == Mark.Number ? chance with { Judged = null } : chance) };
}

/// <summary>An opportunity to present a plan; open until it is judged.</summary>
public sealed record PlanOpportunity(EntryMark Mark, OfferPlanOpportunity Details) : StrikeableFact<OfferPlanOpportunity>(Mark, Details)
{
    public PlanJudgement? Judged { get; init; }

    /// <summary>Whether the provider was really given it: it was judged 28 days or more after it was offered, or its plan was good (S2.5).</summary>
    public bool WasGiven => Judged is { } judged && (judged.On >= On.AddDays(OfferPlanOpportunity.ShortestInDays) || judged.IsRobustAndCredible);

    public override string? KeptBecause(CaseFile file) =>
        Judged is not null ? "That opportunity was judged"
        : file.SettlementOf(this) is not null ? "The dispute over that opportunity was settled"
        : null;

    public override string? NotAnewBecause(CaseFile file) => file.DisputeStateOf(this) == DisputeState.None ? null : Disputes.StayWithRecord;

    internal override CaseFile RemoveFrom(CaseFile file) => file with { PlanOpportunities = file.PlanOpportunities.Without(Mark.Number) };

    internal PlanOpportunity AsOf(DateOnly day) => Judged?.On > day ? this with { Judged = null } : this;
}

public sealed record PlanJudgement(EntryMark Mark, JudgePlan Details) : StrikeableFact<JudgePlan>(Mark, Details)
{
    public bool IsRobustAndCredible => Details is { Robust: true, Credible: true };

    public override string? KeptBecause(CaseFile file) =>
        file.PlanOpportunities[^1].Judged?.Mark.Number != Mark.Number ? "Another opportunity was offered since"
        : file.HasLeft(Mark) ? "The case has left the stage in which that plan was judged"
        : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file with
    {
        PlanOpportunities = file.PlanOpportunities.ConvertAll(opportunity => opportunity.Judged?.Mark.Number == Mark.Number ? opportunity with { Judged = null } : opportunity),
    };
}
