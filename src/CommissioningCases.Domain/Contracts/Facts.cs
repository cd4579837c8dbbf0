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

    internal override ContractFile RemoveFrom(ContractFile file) => file with { MeasuresSet = file.MeasuresSet.Without(Mark.Number) };
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
