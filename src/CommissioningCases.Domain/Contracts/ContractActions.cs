namespace CommissioningCases.Domain.Contracts;

/// <summary>Every kind of action that contracts know.</summary>
public static class ContractActions
{
    public static IReadOnlyList<ActionDefinition<ContractFile>> All { get; } =
    [
        RecordContract.Definition,
        AmendContract.Definition,
        SetContractMeasure.Definition,
        RecordContractMeasurement.Definition,
        AnswerPrompt.Definition,
        VaryContract.Definition,
        ExtendContract.Definition,
        EndContract.Definition,
        SupersedeContract.Definition,
        AssignLead.Definition,
        NoteContract.Definition,
        AttachContractDocument.Definition,
        StrikeFromContract.Definition,
    ];
}
