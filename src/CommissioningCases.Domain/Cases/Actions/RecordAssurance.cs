namespace CommissioningCases.Domain.Cases;

/// <summary>What an oversight mechanism has said of the case (PP.10).</summary>
/// <param name="Conditions">What a conditional assurance asks for; null in others.</param>
/// <param name="ConditionsDue">The day by which the conditions are to be met; null where none was set.</param>
public sealed record RecordAssurance(Mechanism Mechanism, AssuranceOutcome Outcome, string Notes, string? Conditions, DateOnly? ConditionsDue) : HistoryAction<CaseFile>
{
    /// <summary>Those among the conditions that concern staff, which unions see; null where there are none.</summary>
    public string? StaffConditions { get; init; }

    /// <summary>What the Regional Social Partnership Forum said, with its minute, which unions see; null of every other mechanism, and where it was not told.</summary>
    public string? ForumView { get; init; }

    public static ChoiceField<Mechanism> MechanismField { get; } = new("mechanism", "Mechanism");

    public static ChoiceField<AssuranceOutcome> OutcomeField { get; } = new("outcome", "Outcome");

    public static TextField NotesField { get; } = new("notes", "Notes") { Hint = "The reasons, with the name and the day of the document that says so" };

    public static TextField ConditionsField { get; } = new("conditions", "Conditions") { Hint = "What must be done for a conditional assurance", Presence = Presence.Optional };

    public static TextField StaffConditionsField { get; } = new("staffConditions", "Conditions that concern staff")
    {
        Hint = "Unions see these, the day, and whether they are met; of the other conditions they see only that there are some",
        Presence = Presence.Optional,
    };

    public static DateField ConditionsDueField { get; } = new("conditionsDue", "Conditions to be met by") { Presence = Presence.Optional };

    public static TextField ForumViewField { get; } = new("forumView", "The forum’s view")
    {
        Hint = "What the Regional Social Partnership Forum said, with its minute. Everybody who sees the case reads it, unions too",
        Presence = Presence.Optional,
    };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-assurance",
        "Record assurance",
        [MechanismField, OutcomeField, NotesField, ConditionsField, StaffConditionsField, ConditionsDueField, ForumViewField],
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
        ("Conditions that concern staff", StaffConditions),
        ("To be met by", ConditionsDue is { } due ? EnglishFormat.Day(due) : null),
        ("The forum’s view", ForumView));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Assurances = file.Assurances.Add(new Assurance(mark, this)) };

    /// <summary>Conditions that concern staff, and what a forum says to which unions belong, are for the staff side, too.</summary>
    public override UnionSight SeenByUnions(CaseFile file) => (StaffConditions, ForumView) switch
    {
        (null, null) => Definition.UnionsSee,
        (null, _) => UnionSight.Of(MechanismField, OutcomeField, ForumViewField),
        _ => UnionSight.Of(MechanismField, OutcomeField, StaffConditionsField, ConditionsDueField, ForumViewField),
    };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<RecordAssurance>(Definition, [], Check);

    private static RecordAssurance Read(FieldReader fields)
    {
        var (mechanism, outcome, notes) = (fields.Read(MechanismField), fields.Find(OutcomeField), fields.Read(NotesField));
        var staff = fields.Find(StaffConditionsField);
        return new RecordAssurance(
            mechanism,
            outcome ?? default,
            notes,
            fields.FindWhen(outcome == AssuranceOutcome.Conditional && staff is null && fields.Errors.All(error => error.Field != StaffConditionsField.Name), ConditionsField),
            fields.Find(ConditionsDueField))
        {
            StaffConditions = staff,
            ForumView = fields.Find(ForumViewField),
        };
    }

    private static void Check(CaseFile file, RecordAssurance assurance, RuleContext context)
    {
        context.Invalid(assurance.ForumView is not null && context.HasRead(MechanismField) && assurance.Mechanism != Mechanism.PartnershipForum, ForumViewField, "Only the partnership forum has a view here");
        context.Invalid(assurance.ConditionsDue < context.On, ConditionsDueField, "The conditions cannot be due before the day of the assurance");
    }
}
