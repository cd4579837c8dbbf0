namespace CommissioningCases.Domain.Cases;

/// <summary>What a step brings about in contracts, such as in the one from which its case started (PP.9).</summary>
public enum ContractChange
{
    /// <summary>A contract is made with whoever won, and takes the place of the one before.</summary>
    Awarded,

    /// <summary>The contract has the terms that the step says.</summary>
    Revised,

    /// <summary>The contract is varied by the solution that was adopted instead of a market test.</summary>
    OtherSolution,

    /// <summary>The contract is varied by what resolves the provider's problems.</summary>
    Resolved,

    /// <summary>The contract ends where the step says that the service is not continued.</summary>
    Continued,
}
