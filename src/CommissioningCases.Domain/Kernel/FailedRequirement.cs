namespace CommissioningCases.Domain.Kernel;

/// <summary>A requirement that an existing provider failed: the only ground on which it may be withdrawn (S5.2).</summary>
public enum FailedRequirement
{
    Quality,
    ValueForMoney,
    Registration,
}
