namespace CommissioningCases.Domain.Cases;

/// <param name="ContraryTo">The clause that forbade it on its day; such an engagement is a departure.</param>
public sealed record Engagement(EntryMark Mark, RecordEngagement Details, Clause? ContraryTo) : StrikeableFact(Mark);

public sealed record Measurement(EntryMark Mark, RecordMeasurement Details) : StrikeableFact(Mark);

public sealed record Judgement(EntryMark Mark, Judge Details) : StrikeableFact(Mark);

public sealed record Assurance(EntryMark Mark, RecordAssurance Details) : StrikeableFact(Mark)
{
    /// <summary>Whether the mechanism is content: assured, also under conditions.</summary>
    public bool IsAssured => Details.Outcome != AssuranceOutcome.NotAssured;

    /// <summary>The outcome in words.</summary>
    public string OutcomeText => Details.Outcome switch
    {
        AssuranceOutcome.Assured => "Assured",
        AssuranceOutcome.Conditional => "Conditional",
        _ => "Not assured",
    };
}

public sealed record BoardDecision(EntryMark Mark, RecordBoardDecision Details) : StrikeableFact(Mark);

/// <summary>That, and why, a fact no longer counts.</summary>
public sealed record Striking(EntryMark Mark, Strike Details) : Fact(Mark);

public sealed record Measure(EntryMark Mark, SetMeasure Details) : Fact(Mark)
{
    /// <summary>Whether the measure is one on which judgements must rest (S1.3).</summary>
    public bool IsOfQuality => Details.Kind is MeasureKind.Quality or MeasureKind.PatientSatisfaction;

    /// <summary>Whether the value meets the target, which lies above the baseline or below it.</summary>
    public bool IsMetBy(decimal value) =>
        Details.Target >= Details.Baseline ? value >= Details.Target : value <= Details.Target;
}

public sealed record Concern(EntryMark Mark, RecordConcern Details) : Fact(Mark);

/// <summary>A formal chance to improve; open until it is judged.</summary>
public sealed record Chance(EntryMark Mark, OfferChance Details) : Fact(Mark)
{
    public ChanceJudgement? Judged { get; init; }
}

public sealed record ChanceJudgement(EntryMark Mark, JudgeChance Details) : Fact(Mark);

public sealed record JointReview(EntryMark Mark, HoldJointReview Details) : Fact(Mark);

/// <summary>An opportunity to present a plan; open until it is judged.</summary>
public sealed record PlanOpportunity(EntryMark Mark, OfferPlanOpportunity Details) : Fact(Mark)
{
    public PlanJudgement? Judged { get; init; }
}

public sealed record PlanJudgement(EntryMark Mark, JudgePlan Details) : Fact(Mark)
{
    public bool IsRobustAndCredible => Details is { Robust: true, Credible: true };
}

public sealed record Cause(EntryMark Mark, RecordCause Details) : Fact(Mark);

public sealed record Remedy(EntryMark Mark, RecordRemedy Details) : Fact(Mark);

public sealed record Support(EntryMark Mark, RecordSupport Details) : Fact(Mark);

public sealed record Direction(EntryMark Mark, RecordDirection Details) : Fact(Mark);

public sealed record Prospectus(EntryMark Mark, PublishProspectus Details) : Fact(Mark);

public sealed record Contribution(EntryMark Mark, RecordContribution Details) : Fact(Mark);

/// <summary>A provider's application for accreditation; pending until it is decided.</summary>
public sealed record Application(EntryMark Mark, string Provider) : Fact(Mark)
{
    public ApplicationDecision? Decided { get; init; }

    public bool IsAccredited => Decided?.Details.Outcome == ApplicationOutcome.Accredited;

    public bool IsPendingFor(string provider) => Provider == provider && Decided is null;
}

public sealed record ApplicationDecision(EntryMark Mark, DecideApplication Details) : Fact(Mark);

public sealed record ProviderWithdrawal(EntryMark Mark, WithdrawProvider Details) : Fact(Mark);

/// <summary>A stage that the case entered, and the step that brought it there; null for the first.</summary>
public sealed record StageEntry(EntryMark Mark, Stage Stage, string? Step) : Fact(Mark);

/// <summary>A step that was taken.</summary>
public sealed record StepTaken(EntryMark Mark, TakeStep Details) : Fact(Mark);
