namespace CommissioningCases.Application.Recording;

/// <summary>For whom a role speaks. Who may try which action, each action's own definition says.</summary>
public static class AttemptRoles
{
    /// <summary>Whether it is that role's to say what the mechanism says: the SHA's reviewer speaks for the SHA's, nobody else does.</summary>
    public static bool SpeaksFor(this Role role, OversightMechanism mechanism) =>
        role == (mechanism.IsReviewed ? Role.ShaReviewer : Role.Commissioner);

    /// <summary>Whether a fact is that role's to strike: only what it could have recorded itself.</summary>
    public static bool MayStrike(this Role role, CaseFile file, StrikeableFact fact) => fact switch
    {
        Assurance assurance => file.Scenario.FindOversight(assurance.Details.Mechanism) is { } mechanism && role.SpeaksFor(mechanism),
        BoardDecision => RecordBoardDecision.Definition.MayBeTriedBy(role),
        _ => role == Role.Commissioner,
    };
}
