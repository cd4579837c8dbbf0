namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner takes a step: it moves the case to another stage once the letter's conditions hold.</summary>
/// <param name="Step">Name of the step, such as <c>consider-alternatives</c>.</param>
/// <param name="Rationale">The rationale of the decision (PP.6b).</param>
/// <param name="Fairness">What shows a fair and transparent process (PP.6a); asked of key steps.</param>
/// <param name="Needs">What shows that it is needs-driven (PP.6c); asked of key steps.</param>
/// <param name="Proportionality">What shows proportionality (PP.6d); asked of key steps.</param>
/// <param name="Own">The values of the fields that this step alone has.</param>
public sealed record TakeStep(string Step, string Rationale, string Fairness, string Needs, string Proportionality, FieldValues Own) : HistoryAction<CaseFile>
{
    public static CodeField StepField { get; } = new("step", "Step", CodeSource.KeyStep);

    public static TextField RationaleField { get; } = new("rationale", "Rationale") { Presence = Presence.AskedByClause };

    public static TextField FairnessField { get; } = new("fairness", "Fairness and transparency of process") { Presence = Presence.AskedByClause };

    public static TextField NeedsField { get; } = new("needs", "Needs-driven") { Presence = Presence.AskedByClause };

    public static TextField ProportionalityField { get; } = new("proportionality", "Proportionality") { Presence = Presence.AskedByClause };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "take-step",
        "Take a step",
        [StepField, RationaleField, FairnessField, NeedsField, ProportionalityField],
        (fields, _, file) => file?.Scenario.FindStep(fields.Peek(StepField) ?? "") is { } step ? Read(fields, step.IsKey, step.FieldsOn(file)) : Read(fields, isKey: true, []))
    {
        Rule = StepRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling)
    {
        var stages = telling.File.Stages;
        var entered = stages.FindIndex(stage => stage.Mark.Number == telling.Number);
        return new Sentence(
            $"Step taken: {EnglishFormat.LowerFirst(telling.Names.Step(Step))}",
            entered > 0 ? $", from {stages[entered - 1].Stage.Title} to {stages[entered].Stage.Title}" : "")
        {
            Shown = [.. telling.File.Scenario.FindStep(Step)?.OwnFields ?? [], SharedApplications.Field],
        }.With(
            ("Rationale", Rationale),
            ("Fairness and transparency of process", Fairness),
            ("Needs-driven", Needs),
            ("Proportionality", Proportionality));
    }

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file.AfterStep(this, mark);

    /// <summary>Of a step that ends a tender they see that it was taken, and who won; of others all but who applied in a choice programme.</summary>
    public override UnionSight SeenByUnions(CaseFile file) => file.Scenario.FindStep(Step) is { EndsTender: true } step
        ? UnionSight.Of([StepField, .. step.OwnFields.OfType<CodeField>()])
        : UnionSight.AllBut(SharedApplications.Field);

    /// <summary>Reads the fields that the step has; what only a key step is asked is ignored in another.</summary>
    private static TakeStep Read(FieldReader fields, bool isKey, IEnumerable<Field> ownFields)
    {
        var step = new TakeStep(
            fields.Read(StepField),
            fields.Read(RationaleField),
            isKey ? fields.Read(FairnessField) : "",
            isKey ? fields.Read(NeedsField) : "",
            isKey ? fields.Read(ProportionalityField) : "",
            fields.Values);
        foreach (var field in ownFields)
        {
            field.ReadInto(fields);
        }

        return step;
    }
}
