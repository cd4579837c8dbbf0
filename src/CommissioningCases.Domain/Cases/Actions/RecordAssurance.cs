namespace CommissioningCases.Domain.Cases;

/// <summary>What an oversight mechanism has said of the case (PP.10).</summary>
/// <param name="Conditions">What a conditional assurance asks for; null in others.</param>
/// <param name="ConditionsDue">The day by which the conditions are to be met; null where none was set.</param>
public sealed record RecordAssurance(Mechanism Mechanism, AssuranceOutcome Outcome, string Notes, string? Conditions, DateOnly? ConditionsDue) : HistoryAction<CaseFile>
{
    public static ChoiceField<Mechanism> MechanismField { get; } = new("mechanism", "Mechanism");

    public static ChoiceField<AssuranceOutcome> OutcomeField { get; } = new("outcome", "Outcome");

    public static TextField NotesField { get; } = new("notes", "Notes") { Hint = "The reasons, with the name and the day of the document that says so" };

    public static TextField ConditionsField { get; } = new("conditions", "Conditions") { Hint = "What must be done for a conditional assurance", Presence = Presence.Optional };

    public static DateField ConditionsDueField { get; } = new("conditionsDue", "Conditions to be met by") { Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-assurance",
        "Record assurance",
        [MechanismField, OutcomeField, NotesField, ConditionsField, ConditionsDueField],
        Read)
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner, Role.ShaReviewer],
        UnionsSee = UnionSight.Of(MechanismField, OutcomeField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence($"{ChoiceLabels.Label(Mechanism)}: {EnglishFormat.LowerFirst(ChoiceLabels.Label(Outcome))}").With(
        ("Notes", Notes),
        ("Conditions", Conditions),
        ("To be met by", ConditionsDue is { } due ? EnglishFormat.Day(due) : null));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Assurances = file.Assurances.Add(new Assurance(mark, this)) };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<RecordAssurance>(Definition, [], Check);

    private static RecordAssurance Read(FieldReader fields)
    {
        var (mechanism, outcome, notes) = (fields.Read(MechanismField), fields.Find(OutcomeField), fields.Read(NotesField));
        return new RecordAssurance(
            mechanism,
            outcome ?? default,
            notes,
            fields.FindWhen(outcome == AssuranceOutcome.Conditional, ConditionsField),
            fields.Find(ConditionsDueField));
    }

    private static void Check(CaseFile file, RecordAssurance assurance, RuleContext context) =>
        context.Invalid(assurance.ConditionsDue < context.On, ConditionsDueField, "The conditions cannot be due before the day of the assurance");
}
