namespace CommissioningCases.Filling;

/// <param name="Histories">How many cases, programmes or contracts were added.</param>
/// <param name="Entries">How many entries they have together.</param>
internal sealed record Filled(int Histories, long Entries);
