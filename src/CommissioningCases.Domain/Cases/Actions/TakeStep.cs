namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner takes a step: it moves the case to another stage once the letter's conditions hold. A key step is taken as it was proposed and approved.</summary>
/// <param name="Step">Name of the step, such as <c>consider-alternatives</c>.</param>
/// <param name="Rationale">The rationale of a step that is not a key step (PP.6b); blank for a key step, whose proposal gives it.</param>
/// <param name="Own">The values of the fields that this step alone has; none for a key step.</param>
/// <param name="Contracts">What it brought about in contracts: the entries of theirs that were written with it, each as <see cref="EntryOfContract"/> spells it.</param>
public sealed record TakeStep(string Step, string Rationale, FieldValues Own, IReadOnlyList<string>? Contracts = null) : HistoryAction<CaseFile>
{
    public static CodeField StepField { get; } = new("step", "Step", CodeSource.Step);

    public static TextField RationaleField { get; } = new("rationale", "Rationale");

    /// <summary>The service fills it in where the step changes a contract. Not read where it is no list of texts: older histories knew no contracts.</summary>
    public static TextListField ContractsField { get; } = new("contracts", "Written to contracts") { Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "take-step",
        "Take a step",
        [StepField, RationaleField],
        (fields, _, file) => Read(fields, file))
    {
        Rule = StepRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
        FilledIn = [ContractsField],
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
            Shown = [.. telling.File.Scenario.FindStep(Step)?.OwnFields ?? [], SharedApplications.Field, ContractsField],
        }.With(("Rationale", Rationale), ("Awarded to", WinnerOf(telling)));
    }

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file.AfterStep(this, mark);

    /// <summary>Of a step that ends a tender they see that it was taken, and who won; of others all but who applied in a choice programme.</summary>
    public override UnionSight SeenByUnions(CaseFile file) => file.Scenario.FindStep(Step) is { EndsTender: true }
        ? UnionSight.Of(StepField)
        : UnionSight.AllBut(SharedApplications.Field);

    private static string? WinnerOf(Telling<CaseFile> telling) =>
        telling.File.StepsTaken.Find(taken => taken.Mark.Number == telling.Number)?.Own.Get(Tendering.Winner) is { } winner ? telling.Names.Provider(winner) : null;

    /// <summary>Reads the fields that the step has: a key step has none, since its proposal gave them.</summary>
    private static TakeStep Read(FieldReader fields, CaseFile? file)
    {
        var name = fields.Read(StepField);
        if (file?.Scenario.FindStep(name) is not { } step || step.IsKeyFor(file))
        {
            return new TakeStep(name, "", FieldValues.None, fields.FindList(ContractsField));
        }

        var rationale = fields.Read(RationaleField);
        step.ReadOwn(fields, file);
        var own = fields.Values;
        return new TakeStep(name, rationale, own, fields.FindList(ContractsField));
    }
}
