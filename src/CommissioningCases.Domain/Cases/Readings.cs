namespace CommissioningCases.Domain.Cases;

/// <summary>How this service reads the letter where a rule of every scenario goes beyond its words, and belongs to no single step or fact.</summary>
/// <param name="Clause">The clause that is read.</param>
public sealed record Reading(Clause Clause, string Text)
{
    public static IReadOnlyList<Reading> OfEveryScenario { get; } =
    [
        new(
            LetterOf2009.PP_4,
            $"An engagement with staff does not count while a trade union disputes it, nor where the SHA settles the dispute against it. A dispute that was answered and is not settled {CaseFile.DaysToSettle} days later no longer keeps it from counting."),
        new(
            LetterOf2009.PP_3,
            $"An engagement with a provider, a formal chance and an opportunity to present a plan do not count while the provider says that they were otherwise, nor where the SHA settles the dispute against the record. A dispute that was answered and is not settled {CaseFile.DaysToSettle} days later no longer keeps them from counting."),
    ];
}
