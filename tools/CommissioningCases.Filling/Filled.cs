namespace CommissioningCases.Filling;

/// <param name="Histories">How many cases or programmes were added.</param>
/// <param name="Entries">How many entries they have together.</param>
internal sealed record Filled(int Histories, long Entries);
