namespace CommissioningCases.Application.Recording;

/// <summary>For whom a role speaks. Who may try which action, each action's own definition says.</summary>
public static class AttemptRoles
{
    /// <summary>Whether it is that role's to say what the mechanism says: the SHA's reviewer speaks for the SHA's, nobody else does.</summary>
    public static bool SpeaksFor(this Role role, Mechanism mechanism) =>
        role == (mechanism.IsReviewed() ? Role.ShaReviewer : Role.Commissioner);

    /// <summary>Whether a fact is that role's to strike: only what it could have recorded itself.</summary>
    /// <remarks>
    /// A departure, and what bears on a tender's result once the tender has closed, is the SHA reviewer's: nobody takes back their own breach, or a bid that lost.
    /// A proposal on which the Board has decided is nobody's: the decision rests on it, and a new proposal takes its place.
    /// </remarks>
    public static bool MayStrike(this Role role, CaseFile file, StrikeableFact fact, DateOnly today) => fact switch
    {
        Assurance assurance => role.SpeaksFor(assurance.Details.Mechanism),
        Engagement { IsDeparture: true } => role == Role.ShaReviewer,
        Invitation or Bid or BidWithdrawal or BidScore when today > file.TenderWith(fact)!.Details.Closes => role == Role.ShaReviewer,
        Proposal proposal when file.DecisionOn(proposal) is not null => false,
        _ => fact.Action.Describe().MayBeTriedBy(role) && (fact is not Direction direction || role == Role.ShaReviewer || direction.Details.Document is not null),
    };
}
