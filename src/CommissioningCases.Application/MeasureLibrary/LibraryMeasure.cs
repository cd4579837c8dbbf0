namespace CommissioningCases.Application.MeasureLibrary;

/// <summary>A measure to take over into a case or a contract.</summary>
/// <param name="Key">By which forms name it.</param>
/// <param name="Measure">Its short name.</param>
/// <param name="Name">What is measured.</param>
/// <param name="Kind">The word for its kind, as cases or contracts have it.</param>
/// <param name="IsNational">Whether it is of the national library, not one of the trust's own.</param>
public sealed record LibraryMeasure(string Key, string Measure, string Name, string Kind, string Unit, BetterSide Direction, bool IsNational);
