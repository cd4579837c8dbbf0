using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Domain.Actions;

/// <summary>What an oversight mechanism has said of the case (PP.10).</summary>
public sealed record RecordAssurance(Mechanism Mechanism, AssuranceOutcome Outcome, string Notes) : CaseAction
{
    public static ChoiceField<Mechanism> MechanismField { get; } = new("mechanism", "Mechanism");

    public static ChoiceField<AssuranceOutcome> OutcomeField { get; } = new("outcome", "Outcome");

    public static TextField NotesField { get; } = new("notes", "Notes") { Hint = "The document that says so, and any conditions" };

    public static CaseActionDefinition Definition { get; } = new(
        "record-assurance",
        "Record assurance",
        [MechanismField, OutcomeField, NotesField],
        fields => new RecordAssurance(fields.Read(MechanismField), fields.Read(OutcomeField), fields.Read(NotesField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Assurances = file.Assurances.Add(new Assurance(mark, this)) };
}
