using System.Text.Json;

namespace CommissioningCases.Application.Recording;

/// <summary>For whom people may speak: the SHA's reviewer for the SHA, the union's representative for that union, and nobody for another.</summary>
internal static class OversightRights
{
    private static readonly IReadOnlyList<FieldError> Nothing = [];

    /// <returns>What is wrong with the fields because of who gave them.</returns>
    public static IReadOnlyList<FieldError> Check(Person person, CaseFile file, string action, JsonElement fields) => action switch
    {
        _ when action == RecordAssurance.Definition.Name => CheckAssurance(person.Role, file, fields),
        _ when action == MeetConditions.Definition.Name => CheckConditions(person.Role, file, Text(fields, MeetConditions.RecordField)),
        _ when action == Strike.Definition.Name => CheckStriking(person.Role, file, Text(fields, Strike.RecordField)),
        _ when action == RespondAsStaffSide.Definition.Name => CheckResponse(person, file, fields),
        _ => Nothing,
    };

    private static IReadOnlyList<FieldError> CheckAssurance(Role role, CaseFile file, JsonElement fields)
    {
        if (Mechanism(file, Text(fields, RecordAssurance.MechanismField)) is { } mechanism && !role.SpeaksFor(mechanism))
        {
            return Fault(RecordAssurance.MechanismField, mechanism.IsReviewed
                ? "The SHA’s reviewer records this assurance: ask the SHA for it"
                : "The commissioner records this assurance, and names the document that says so");
        }

        var isConditional = Text(fields, RecordAssurance.OutcomeField) == ExchangeNames.Of(AssuranceOutcome.Conditional);
        var errors = new List<FieldError>();
        if (role == Role.ShaReviewer && isConditional && Text(fields, RecordAssurance.ConditionsField) is null)
        {
            errors.Add(new FieldError(RecordAssurance.ConditionsField.Name, "Enter the conditions"));
        }

        if (role == Role.ShaReviewer && isConditional && Text(fields, RecordAssurance.ConditionsDueField) is null)
        {
            errors.Add(new FieldError(RecordAssurance.ConditionsDueField.Name, "Enter the day by which the conditions are to be met"));
        }

        if (!isConditional && Text(fields, RecordAssurance.ConditionsField) is not null)
        {
            errors.Add(new FieldError(RecordAssurance.ConditionsField.Name, "Only a conditional assurance has conditions"));
        }

        return errors;
    }

    private static IReadOnlyList<FieldError> CheckConditions(Role role, CaseFile file, string? record) =>
        file.FindAssurance(record ?? "") is { } assurance && Mechanism(file, ExchangeNames.Of(assurance.Details.Mechanism)) is { } mechanism && !role.SpeaksFor(mechanism)
            ? Fault(MeetConditions.RecordField, "Whoever set the conditions records that they are met")
            : Nothing;

    private static IReadOnlyList<FieldError> CheckStriking(Role role, CaseFile file, string? record) =>
        file.FindStrikeable(record ?? "") is { } fact && !role.MayStrike(file, fact)
            ? Fault(Strike.RecordField, "Choose a fact that is yours to record: others strike their own")
            : Nothing;

    private static IReadOnlyList<FieldError> CheckResponse(Person person, CaseFile file, JsonElement fields)
    {
        if (person.Union is null || Text(fields, RespondAsStaffSide.UnionField) is { } union && union != person.Union)
        {
            return Fault(RespondAsStaffSide.UnionField, "You respond for your own trade union only");
        }

        return file.FindEngagement(Text(fields, RespondAsStaffSide.RecordField) ?? "") is { Details.Party: var party } && !TradeUnions.IsNamedIn(person.Union, party)
            ? Fault(RespondAsStaffSide.RecordField, "Choose an engagement with your own trade union")
            : Nothing;
    }

    private static OversightMechanism? Mechanism(CaseFile file, string? word) =>
        word is not null && ExchangeNames.TryParse<Mechanism>(word, out var mechanism) ? file.Scenario.FindOversight(mechanism) : null;

    private static IReadOnlyList<FieldError> Fault(Field field, string message) => [new FieldError(field.Name, message)];

    private static string? Text(JsonElement fields, Field field) =>
        fields.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;
}
