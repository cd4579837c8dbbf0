namespace CommissioningCases.Application.Registers;

/// <summary>Of a register that is not narrowed.</summary>
public sealed record NoFilter;
