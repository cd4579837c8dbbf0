namespace CommissioningCases.Domain.Cases;

/// <summary>
/// What somebody outside the trust says on a paper of their own: a regulator's or panel's assurance, the sign-off of a strategy, a direction. The letter asks for the word; that its paper is
/// attached is this service's own wish, and weighs nothing in any requirement.
/// </summary>
public static class PaperedWord
{
    private static readonly Mechanism[] Mechanisms = [Mechanism.Regulator, Mechanism.CooperationAndCompetitionPanel, Mechanism.ShaStrategySignOff];

    /// <summary>Those whose paper is not with the case, in the order in which they were recorded.</summary>
    public static IReadOnlyList<StrikeableFact> WithoutDocument(CaseFile file) =>
    [
        .. file.Assurances.Where(said => Mechanisms.Contains(said.Details.Mechanism)).Cast<StrikeableFact>().Concat(file.Directions)
            .Where(said => !file.Documents.Exists(document => document.Entry == said.Mark.Number))
            .OrderBy(said => said.Mark.Number),
    ];
}
