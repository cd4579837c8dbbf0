namespace CommissioningCases.Domain.Contracts;

/// <summary>Contracts under one edition of the rules.</summary>
public sealed class ContractKind(string edition, IReadOnlyList<ActionDefinition<ContractFile>> actions)
    : HistoryKind<ContractFile>(edition, "contract", "CT", actions, RecordContract.Definition);
