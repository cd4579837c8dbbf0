namespace CommissioningCases.Domain.Cases;

/// <summary>
/// One condition of the letter for a step: it decides, explains a refusal, and draws the checklist, the diagram and the guidance.
/// </summary>
/// <param name="Clause">The clause under which the step is refused while it is unmet.</param>
/// <param name="Statement">The condition in plain words.</param>
/// <param name="Test">Whether it holds for the case on the step's day.</param>
public sealed record Requirement(Clause Clause, string Statement, Func<StepView, Finding> Test)
{
    /// <summary>Why the rule goes beyond the letter's words: how this service reads the letter. Null where it only says what the letter says.</summary>
    public string? Interpretation { get; init; }

    /// <summary>The field of the step's own form that answers it; null when the case must answer it.</summary>
    public Field? AskedOnForm { get; init; }

    /// <summary>The mechanism that stands against the step while it is "not assured"; null for every other condition.</summary>
    public OversightMechanism? NotOpposedBy { get; init; }
}
