namespace CommissioningCases.Domain.Kernel;

/// <summary>Where in a history something stands.</summary>
/// <param name="Number">The entry's number within its case, from 1; refused attempts count.</param>
/// <param name="On">The day on which it happened, which may lie before the day on which it was recorded.</param>
/// <param name="Id">The name that the record was given for <c>strike</c> to use; null when it has none.</param>
public readonly record struct EntryMark(int Number, DateOnly On, string? Id = null);
