namespace CommissioningCases.Domain.Contracts;

public sealed record ContractAmendment(EntryMark Mark, AmendContract Details) : Fact(Mark);

public sealed record LeadAssignment(EntryMark Mark, AssignLead Details) : Fact(Mark);

public sealed record ContractNote(EntryMark Mark, NoteContract Details) : Fact(Mark);

public sealed record Variation(EntryMark Mark, VaryContract Details) : ContractFact(Mark)
{
    public override HistoryAction<ContractFile> Action => Details;

    public override CauseInCase? Cause => Details.Cause;

    internal override ContractFile RemoveFrom(ContractFile file) => file with { Variations = file.Variations.Without(Mark.Number) };
}

public sealed record Extension(EntryMark Mark, ExtendContract Details) : ContractFact(Mark)
{
    public override HistoryAction<ContractFile> Action => Details;

    public override CauseInCase? Cause => Details.Cause;

    internal override ContractFile RemoveFrom(ContractFile file) => file with { Extensions = file.Extensions.Without(Mark.Number) };
}

public sealed record ContractMeasure(EntryMark Mark, SetContractMeasure Details) : ContractFact(Mark)
{
    public override HistoryAction<ContractFile> Action => Details;

    /// <summary>What was measured by it keeps it, unless it was set before, too.</summary>
    public override string? KeptBecause(ContractFile file) =>
        file.Measurements.Exists(one => one.Details.Measure == Details.Measure) && !file.MeasuresSet.Exists(other => other.Details.Measure == Details.Measure && other.Mark.Number < Mark.Number && other.On <= On)
            ? "values were recorded of it"
            : null;

    internal override ContractFile RemoveFrom(ContractFile file) => file with { MeasuresSet = file.MeasuresSet.Without(Mark.Number) };
}

public sealed record ContractMeasurement(EntryMark Mark, RecordContractMeasurement Details) : ContractFact(Mark)
{
    public override HistoryAction<ContractFile> Action => Details;

    public override string? KeptBecause(ContractFile file) => file.Answers.Exists(answer => answer.Asked == Mark.Number) ? "it was said what will be done about it: strike that first" : null;

    internal override ContractFile RemoveFrom(ContractFile file) => file with { Measurements = file.Measurements.Without(Mark.Number) };
}

/// <param name="Asked">Number of the entry of the measurement that asked.</param>
public sealed record AnsweredPrompt(EntryMark Mark, AnswerPrompt Details, int Asked) : ContractFact(Mark)
{
    public override HistoryAction<ContractFile> Action => Details;

    public override CauseInCase? Cause => Details.Cause;

    internal override ContractFile RemoveFrom(ContractFile file) => file with { Answers = file.Answers.Without(Mark.Number) };
}

public sealed record ContractDocument(EntryMark Mark, AttachContractDocument Details) : ContractFact(Mark)
{
    public override HistoryAction<ContractFile> Action => Details;

    internal override ContractFile RemoveFrom(ContractFile file) => file with { Documents = file.Documents.Without(Mark.Number) };
}

/// <summary>That it was said when and why a contract ends.</summary>
/// <param name="Ends">The last day on which it holds.</param>
/// <param name="By">Name of the contract that takes its place; null where none does.</param>
public abstract record ContractEnd(EntryMark Mark, DateOnly Ends, string? By) : ContractFact(Mark)
{
    internal override ContractFile RemoveFrom(ContractFile file) => file with { End = null };
}

public sealed record Ending(EntryMark Mark, EndContract Details) : ContractEnd(Mark, Details.Ends, null)
{
    public override HistoryAction<ContractFile> Action => Details;

    public override CauseInCase? Cause => Details.Cause;
}

public sealed record Superseding(EntryMark Mark, SupersedeContract Details) : ContractEnd(Mark, Details.Ends, Details.By)
{
    public override HistoryAction<ContractFile> Action => Details;

    public override CauseInCase? Cause => Details.Cause;
}
