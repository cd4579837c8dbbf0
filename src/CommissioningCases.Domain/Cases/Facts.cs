namespace CommissioningCases.Domain.Cases;

/// <param name="ContraryTo">The clause that forbade it on its day; such an engagement is a departure.</param>
public sealed record Engagement(EntryMark Mark, RecordEngagement Details, Clause? ContraryTo) : StrikeableFact<RecordEngagement>(Mark, Details)
{
    public bool IsDeparture => ContraryTo is not null;

    public bool IsWithStaff => Details.With == EngagedWith.Staff;

    public bool IsWithProvider => Details.With is EngagedWith.Provider or EngagedWith.OtherProvider;

    public override string? KeptBecause(CaseFile file) =>
        file.StateOf(this) is DepartureState.Accepted or DepartureState.Breach or DepartureState.Completed ? "The SHA has dealt with that departure"
        : file.SettlementOf(this) is not null ? "The dispute over that engagement was settled"
        : null;

    public override string? NotAnewBecause(CaseFile file) =>
        file.DisputeStateOf(this) != DisputeState.None ? Disputes.StayWithRecord
        : file.LatestRulingOn(this) is not null ? "the SHA has asked for more about that departure, and its question belongs to that record"
        : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file with { Engagements = file.Engagements.Without(Mark.Number) };
}

public sealed record Measurement(EntryMark Mark, RecordMeasurement Details) : StrikeableFact<RecordMeasurement>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Measurements = file.Measurements.Without(Mark.Number) };
}

/// <summary>An answer to a question of the scenario.</summary>
public sealed record Judgement(EntryMark Mark, Judge Details) : StrikeableFact<Judge>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Judgements = file.Judgements.Without(Mark.Number) };
}

public sealed record Measure(EntryMark Mark, SetMeasure Details) : StrikeableFact<SetMeasure>(Mark, Details)
{
    /// <summary>Whether the measure is one on which judgements must rest (S1.3).</summary>
    public bool IsOfQuality => Details.Kind is MeasureKind.Quality or MeasureKind.PatientSatisfaction;

    /// <summary>Whether more of what is measured is better: the target lies above the baseline.</summary>
    public bool IsToRise => Details.Target > Details.Baseline;

    /// <summary>Whether the value meets the target, which lies above the baseline or below it.</summary>
    public bool IsMetBy(ExactNumber value) => IsToRise ? value >= Details.Target : value <= Details.Target;

    /// <summary>Whether the value lies on the target's side of the baseline.</summary>
    public bool IsBetterThanBaseline(ExactNumber value) => IsToRise ? value > Details.Baseline : value < Details.Baseline;

    /// <summary>Whether the value lies on the other side of the baseline than the target.</summary>
    public bool IsWorseThanBaseline(ExactNumber value) => IsToRise ? value < Details.Baseline : value > Details.Baseline;

    public override string? KeptBecause(CaseFile file) =>
        file.Measurements.Exists(measurement => measurement.Details.Measure == Details.Measure)
        || file.Chances.Exists(chance => chance.Judged?.Details.Results.ContainsKey(Details.Measure) == true)
            ? "That measure has a measurement or a result"
            : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file with { MeasuresSet = file.MeasuresSet.Without(Mark.Number) };
}

public sealed record Concern(EntryMark Mark, RecordConcern Details) : StrikeableFact<RecordConcern>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Concerns = file.Concerns.Without(Mark.Number) };
}

public sealed record JointReview(EntryMark Mark, HoldJointReview Details) : StrikeableFact<HoldJointReview>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Reviews = file.Reviews.Without(Mark.Number) };
}

public sealed record Cause(EntryMark Mark, RecordCause Details) : StrikeableFact<RecordCause>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Causes = file.Causes.Without(Mark.Number) };
}

public sealed record Remedy(EntryMark Mark, RecordRemedy Details) : StrikeableFact<RecordRemedy>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Remedies = file.Remedies.Without(Mark.Number) };
}

public sealed record Support(EntryMark Mark, RecordSupport Details) : StrikeableFact<RecordSupport>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Supports = file.Supports.Without(Mark.Number) };
}

public sealed record Direction(EntryMark Mark, RecordDirection Details) : StrikeableFact<RecordDirection>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Directions = file.Directions.Without(Mark.Number) };
}

public sealed record Prospectus(EntryMark Mark, PublishProspectus Details) : StrikeableFact<PublishProspectus>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Prospectuses = file.Prospectuses.Without(Mark.Number) };
}

public sealed record Contribution(EntryMark Mark, RecordContribution Details) : StrikeableFact<RecordContribution>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Contributions = file.Contributions.Without(Mark.Number) };
}

/// <summary>A transfer of staff with the contract.</summary>
public sealed record StaffTransfer(EntryMark Mark, RecordTransfer Details) : StrikeableFact<RecordTransfer>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { StaffTransfers = file.StaffTransfers.Without(Mark.Number) };
}

/// <summary>Which contract the case is about, as it was said after it was logged.</summary>
public sealed record ContractNaming(EntryMark Mark, NameContract Details) : StrikeableFact<NameContract>(Mark, Details)
{
    public override string? KeptBecause(CaseFile file) =>
        file.StepsTaken.Exists(step => step.Mark.Number > Mark.Number && step.Details.Contracts is { Count: > 0 }) ? "A step has written to contracts since" : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file with { ContractNamings = file.ContractNamings.Without(Mark.Number) };
}

/// <summary>New words for a case's service, summary or needs.</summary>
public sealed record Amendment(EntryMark Mark, AmendCase Details) : Fact(Mark);

/// <summary>Who looks after the case from then on.</summary>
public sealed record OwnerAssignment(EntryMark Mark, AssignOwner Details) : Fact(Mark);

/// <summary>A time during which the case rests.</summary>
public sealed record Hold(EntryMark Mark, HoldCase Details) : Fact(Mark)
{
    /// <summary>The entry that ended it; null while it goes on.</summary>
    public EntryMark? Resumed { get; init; }
}

/// <summary>A stage that the case entered, and the step that brought it there; null for the first.</summary>
public sealed record StageEntry(EntryMark Mark, Stage Stage, string? Step) : Fact(Mark);

/// <summary>A step that was taken.</summary>
/// <param name="Proposal">What was proposed and approved; null for a step that is not a key step.</param>
/// <param name="Own">The values of the fields that this step alone has: those of the proposal, or of the step itself.</param>
public sealed record StepTaken(EntryMark Mark, TakeStep Details, Proposal? Proposal, FieldValues Own) : Fact(Mark);
