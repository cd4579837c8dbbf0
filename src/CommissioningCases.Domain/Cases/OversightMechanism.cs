namespace CommissioningCases.Domain.Cases;

/// <summary>An oversight mechanism of a scenario and the clause that names it.</summary>
public sealed record OversightMechanism(Mechanism Mechanism, Clause Clause)
{
    /// <summary>
    /// Whether the SHA's reviewer speaks for it. What a regulator, the panel or competition law say, the commissioner records, naming the document that says so.
    /// </summary>
    public bool IsReviewed => Mechanism is not (Mechanism.Regulator or Mechanism.CooperationAndCompetitionPanel or Mechanism.CompetitionLaw);

    /// <summary>What people call it, such as "SHA sign-off of the PCT's strategy".</summary>
    public string Title => ChoiceLabels.Label(Mechanism);
}
