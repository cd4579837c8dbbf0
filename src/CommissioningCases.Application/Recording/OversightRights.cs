namespace CommissioningCases.Application.Recording;

/// <summary>For whom people may speak: the SHA's reviewer for the SHA, the union's representative for that union, and nobody for another.</summary>
internal static class OversightRights
{
    private static readonly IReadOnlyList<FieldError> Nothing = [];

    /// <returns>What is wrong with the fields because of who gave them.</returns>
    public static IReadOnlyList<FieldError> Check(Person person, CaseFile file, ParsedAction parsed, DateOnly today) => parsed.Action switch
    {
        RecordAssurance assurance => CheckAssurance(person.Role, assurance, parsed.Values),
        RecordDirection { Document: null } when person.Role == Role.Commissioner => Fault(RecordDirection.DocumentField, "Name the SHA’s document that says so, and its day"),
        WithdrawBid when file.OpenTender is { } tender && today > tender.Details.Closes && person.Role != Role.ShaReviewer =>
            Fault(WithdrawBid.ProviderField, "The tender has closed: ask the SHA’s reviewer to record that a bid is withdrawn"),
        WithdrawBid when person.Role == Role.ShaReviewer && !(file.OpenTender is { } open && today > open.Details.Closes) =>
            Fault(WithdrawBid.ProviderField, "Until the tender closes the commissioner records that a bid is withdrawn"),
        MeetConditions met => CheckConditions(person.Role, file, met.Record),
        Strike strike => CheckStriking(person.Role, file, strike.Record, today),
        AddNote { Kind: null } when person.Role == Role.UnionRepresentative => Fault(AddNote.KindField, "Select what the note says"),
        AddNote { Kind: NoteKind.NotEngaged } when person.Role != Role.UnionRepresentative => Fault(AddNote.KindField, "The staff side says this itself"),
        AddNote { Kind: NoteKind.ActionDone } when person.Role != Role.Commissioner => Fault(AddNote.KindField, "The commissioner says this"),
        AddNote { Kind: NoteKind.ActionDone } note when !WasBreach(file, note.Record) => Fault(AddNote.RecordField, "Choose a breach whose required action is not confirmed as done"),
        RespondAsStaffSide response => CheckResponse(person, file, response),
        _ => Nothing,
    };

    private static IReadOnlyList<FieldError> CheckAssurance(Role role, RecordAssurance assurance, FieldValues given)
    {
        if (given.Has(RecordAssurance.MechanismField) && !role.SpeaksFor(assurance.Mechanism))
        {
            return Fault(RecordAssurance.MechanismField, assurance.Mechanism.IsReviewed()
                ? "The SHA’s reviewer records this assurance: ask the SHA for it"
                : "The commissioner records this assurance, and names the document that says so");
        }

        var isConditional = given.Has(RecordAssurance.OutcomeField) && assurance.Outcome == AssuranceOutcome.Conditional;
        var errors = new List<FieldError>();
        if (role == Role.ShaReviewer && isConditional && assurance.ConditionsDue is null)
        {
            errors.Add(new FieldError(RecordAssurance.ConditionsDueField.Name, "Enter the day by which the conditions are to be met"));
        }

        if (!isConditional && assurance.Conditions is not null)
        {
            errors.Add(new FieldError(RecordAssurance.ConditionsField.Name, "Only a conditional assurance has conditions"));
        }

        if (!isConditional && assurance.StaffConditions is not null)
        {
            errors.Add(new FieldError(RecordAssurance.StaffConditionsField.Name, "Only a conditional assurance has conditions"));
        }

        return errors;
    }

    private static IReadOnlyList<FieldError> CheckConditions(Role role, CaseFile file, string record) =>
        file.FindAssurance(record) is { } assurance && !role.SpeaksFor(assurance.Details.Mechanism)
            ? Fault(MeetConditions.RecordField, "Whoever set the conditions records that they are met")
            : Nothing;

    private static IReadOnlyList<FieldError> CheckStriking(Role role, CaseFile file, string record, DateOnly today) =>
        file.FindStrikeable(record) is not { } fact || role.MayStrike(file, fact, today) ? Nothing
        : fact is Proposal ? Fault(Strike.RecordField, "The Board has decided on that proposal: propose the step anew")
        : Fault(Strike.RecordField, "Choose a fact that is yours to record: others strike their own");

    /// <summary>Whether the SHA has found it a breach at any time: a form that is sent again after the SHA has confirmed the action is answered as it was the first time.</summary>
    private static bool WasBreach(CaseFile file, string? record) =>
        record is not null
        && file.FindDeparture(record) is { } departure
        && file.DepartureRulings.Exists(ruling => ruling.Engagement == departure.Mark.Number && ruling.Details.Outcome == DepartureOutcome.Breach);

    private static IReadOnlyList<FieldError> CheckResponse(Person person, CaseFile file, RespondAsStaffSide response)
    {
        if (person.Union is null || (response.Union.Length > 0 && response.Union != person.Union))
        {
            return Fault(RespondAsStaffSide.UnionField, "You respond for your own trade union only");
        }

        return Nothing;
    }

    private static IReadOnlyList<FieldError> Fault(Field field, string message) => [new FieldError(field.Name, message)];
}
