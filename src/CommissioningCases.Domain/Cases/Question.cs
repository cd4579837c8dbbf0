namespace CommissioningCases.Domain.Cases;

/// <summary>A question of a scenario that the commissioner answers with <c>judge</c>.</summary>
/// <param name="Name">Its name in the exchange format, such as <c>scale-significant</c>.</param>
/// <param name="Clause">The clause from which it arises.</param>
public sealed record Question(string Name, string Text, Clause Clause);
