namespace CommissioningCases.Domain.Cases;

/// <summary>What became of a service whose case was closed, as those who oversee cases tell them apart.</summary>
public enum CaseEnding
{
    [Label("The provider improved")]
    Improved,

    [Label("Another solution")]
    OtherSolution,

    [Label("Tendered, to an NHS body")]
    TenderedToNhs,

    [Label("Tendered, to another body")]
    TenderedToOthers,

    [Label("No tender")]
    NotTendered,

    [Label("Choice of providers")]
    Choice,

    [Label("Withdrawn")]
    Withdrawn,
}
