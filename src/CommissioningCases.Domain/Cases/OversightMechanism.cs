namespace CommissioningCases.Domain.Cases;

/// <summary>An oversight mechanism of a scenario and the clause that names it.</summary>
public sealed record OversightMechanism(Mechanism Mechanism, Clause Clause)
{
    /// <inheritdoc cref="Mechanisms.IsReviewed(Mechanism)"/>
    public bool IsReviewed => Mechanism.IsReviewed();

    /// <summary>What people call it, such as "SHA sign-off of the PCT's strategy".</summary>
    public string Title => ChoiceLabels.Label(Mechanism);
}

/// <summary>What is the same of a mechanism in every scenario.</summary>
public static class Mechanisms
{
    /// <summary>
    /// Whether the SHA's reviewer speaks for it. What a regulator, the panel or competition law say, the commissioner records, naming the document that says so.
    /// </summary>
    public static bool IsReviewed(this Mechanism mechanism) =>
        mechanism is not (Mechanism.Regulator or Mechanism.CooperationAndCompetitionPanel or Mechanism.CompetitionLaw);
}
