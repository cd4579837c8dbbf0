using System.Collections.Frozen;

namespace CommissioningCases.Application.Recording;

/// <summary>Who may try which action on a case of their scope: the one table of it. What is not listed is the commissioner's.</summary>
public static class AttemptRoles
{
    private static readonly FrozenDictionary<ActionDefinition, Role[]> Listed = new Dictionary<ActionDefinition, Role[]>
    {
        [RecordAssurance.Definition] = [Role.Commissioner, Role.ShaReviewer],
        [MeetConditions.Definition] = [Role.Commissioner, Role.ShaReviewer],
        [RecordDirection.Definition] = [Role.Commissioner, Role.ShaReviewer],
        [DealWithDeparture.Definition] = [Role.ShaReviewer],
        [RecordBoardDecision.Definition] = [Role.BoardSecretary],
        [Strike.Definition] = [Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer],
        [RespondAsStaffSide.Definition] = [Role.UnionRepresentative],
    }.ToFrozenDictionary();

    private static readonly Role[] CommissionerOnly = [Role.Commissioner];

    public static IReadOnlyList<Role> Of(ActionDefinition action) => Listed.GetValueOrDefault(action, CommissionerOnly);

    public static bool MayTry(this Role role, ActionDefinition action) => Of(action).Contains(role);

    /// <summary>Whether it is that role's to say what the mechanism says: the SHA's reviewer speaks for the SHA's, nobody else does.</summary>
    public static bool SpeaksFor(this Role role, OversightMechanism mechanism) =>
        role == (mechanism.IsReviewed ? Role.ShaReviewer : Role.Commissioner);

    /// <summary>Whether a fact is that role's to strike: only what it could have recorded itself.</summary>
    public static bool MayStrike(this Role role, CaseFile file, StrikeableFact fact) => fact switch
    {
        Assurance assurance => file.Scenario.FindOversight(assurance.Details.Mechanism) is { } mechanism && role.SpeaksFor(mechanism),
        BoardDecision => role.MayTry(RecordBoardDecision.Definition),
        _ => role == Role.Commissioner,
    };
}
