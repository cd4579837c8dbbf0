namespace CommissioningCases.Domain.Contracts;

/// <summary>Contracts under one edition of the rules. The history of one begins when it is recorded, which is not its first day.</summary>
public sealed class ContractKind(string edition, IReadOnlyList<ActionDefinition<ContractFile>> actions)
    : HistoryKind<ContractFile>(edition, "contract", "CT", actions, RecordContract.Definition)
{
    public override string WhenBegun => "when the contract was recorded";
}
