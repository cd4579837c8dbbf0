namespace CommissioningCases.Application.Recording;

/// <summary>For whom people may speak: the SHA's reviewer for the SHA, the union's representative for that union, and nobody for another.</summary>
internal static class OversightRights
{
    private static readonly IReadOnlyList<FieldError> Nothing = [];

    /// <returns>What is wrong with the fields because of who gave them.</returns>
    public static IReadOnlyList<FieldError> Check(Person person, CaseFile file, ParsedAction parsed) => parsed.Action switch
    {
        RecordAssurance assurance => CheckAssurance(person.Role, file, assurance, parsed.Values),
        MeetConditions met => CheckConditions(person.Role, file, met.Record),
        Strike strike => CheckStriking(person.Role, file, strike.Record),
        RespondAsStaffSide response => CheckResponse(person, file, response),
        _ => Nothing,
    };

    private static IReadOnlyList<FieldError> CheckAssurance(Role role, CaseFile file, RecordAssurance assurance, FieldValues given)
    {
        if (given.Has(RecordAssurance.MechanismField) && file.Scenario.FindOversight(assurance.Mechanism) is { } mechanism && !role.SpeaksFor(mechanism))
        {
            return Fault(RecordAssurance.MechanismField, mechanism.IsReviewed
                ? "The SHA’s reviewer records this assurance: ask the SHA for it"
                : "The commissioner records this assurance, and names the document that says so");
        }

        var isConditional = given.Has(RecordAssurance.OutcomeField) && assurance.Outcome == AssuranceOutcome.Conditional;
        var errors = new List<FieldError>();
        if (role == Role.ShaReviewer && isConditional && assurance.Conditions is null)
        {
            errors.Add(new FieldError(RecordAssurance.ConditionsField.Name, "Enter the conditions"));
        }

        if (role == Role.ShaReviewer && isConditional && assurance.ConditionsDue is null)
        {
            errors.Add(new FieldError(RecordAssurance.ConditionsDueField.Name, "Enter the day by which the conditions are to be met"));
        }

        if (!isConditional && assurance.Conditions is not null)
        {
            errors.Add(new FieldError(RecordAssurance.ConditionsField.Name, "Only a conditional assurance has conditions"));
        }

        return errors;
    }

    private static IReadOnlyList<FieldError> CheckConditions(Role role, CaseFile file, string record) =>
        file.FindAssurance(record) is { } assurance && file.Scenario.FindOversight(assurance.Details.Mechanism) is { } mechanism && !role.SpeaksFor(mechanism)
            ? Fault(MeetConditions.RecordField, "Whoever set the conditions records that they are met")
            : Nothing;

    private static IReadOnlyList<FieldError> CheckStriking(Role role, CaseFile file, string record) =>
        file.FindStrikeable(record) is { } fact && !role.MayStrike(file, fact)
            ? Fault(Strike.RecordField, "Choose a fact that is yours to record: others strike their own")
            : Nothing;

    private static IReadOnlyList<FieldError> CheckResponse(Person person, CaseFile file, RespondAsStaffSide response)
    {
        if (person.Union is null || (response.Union.Length > 0 && response.Union != person.Union))
        {
            return Fault(RespondAsStaffSide.UnionField, "You respond for your own trade union only");
        }

        return file.FindEngagement(response.Record) is { Details.Party: var party } && !TradeUnions.IsNamedIn(person.Union, party)
            ? Fault(RespondAsStaffSide.RecordField, "Choose an engagement with your own trade union")
            : Nothing;
    }

    private static IReadOnlyList<FieldError> Fault(Field field, string message) => [new FieldError(field.Name, message)];
}
