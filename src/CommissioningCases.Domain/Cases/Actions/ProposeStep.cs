namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner puts a key step to the PCT Board: why, and how it is fair, needed and proportionate (PP.6). It stands while the case stays in its stage; a later one takes its place.</summary>
/// <param name="Step">Name of the step, such as <c>consider-alternatives</c>.</param>
/// <param name="Rationale">The rationale of the decision (PP.6b).</param>
/// <param name="Fairness">What shows a fair and transparent process (PP.6a).</param>
/// <param name="Needs">What shows that it is needs-driven (PP.6c).</param>
/// <param name="Proportionality">What shows proportionality (PP.6d).</param>
/// <param name="Own">The values of the fields that this step alone has.</param>
public sealed record ProposeStep(string Step, string Rationale, string Fairness, string Needs, string Proportionality, FieldValues Own) : HistoryAction<CaseFile>
{
    public static CodeField StepField { get; } = new("step", "Key step", CodeSource.KeyStep);

    public static TextField RationaleField { get; } = new("rationale", "Rationale") { Hint = "Why this step, and why now" };

    public static TextField FairnessField { get; } = new("fairness", "Fairness and transparency of process");

    public static TextField NeedsField { get; } = new("needs", "How needs drive it") { Hint = "The needs of patients that this step serves" };

    public static TextField ProportionalityField { get; } = new("proportionality", "Proportionality") { Hint = "Why the step goes no further than the size and seriousness of the problem" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "propose-step",
        "Propose a step to the Board",
        [StepField, RationaleField, FairnessField, NeedsField, ProportionalityField],
        (fields, _, file) => Read(fields, file))
    {
        Rule = ProposalRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Proposed to the PCT Board", $": {EnglishFormat.LowerFirst(telling.Names.Step(Step))}")
    {
        Shown = [.. telling.File.Scenario.FindStep(Step)?.OwnFields ?? []],
    }.With(
        ("Rationale", Rationale),
        ("Fairness and transparency of process", Fairness),
        ("Needs-driven", Needs),
        ("Proportionality", Proportionality));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with { Proposals = file.Proposals.Add(new Proposal(mark, this)) };

    /// <summary>Of a proposal that ends a tender they see nothing: who is to win is not known until then.</summary>
    public override UnionSight SeenByUnions(CaseFile file) => file.Scenario.FindStep(Step) is { EndsTender: true } ? UnionSight.Nothing : UnionSight.All;

    /// <summary>Reads the fields that the step has where the case can propose it now; else only what every proposal says.</summary>
    private static ProposeStep Read(FieldReader fields, CaseFile? file)
    {
        var step = new ProposeStep(
            fields.Read(StepField),
            fields.Read(RationaleField),
            fields.Read(FairnessField),
            fields.Read(NeedsField),
            fields.Read(ProportionalityField),
            fields.Values);
        if (file?.Scenario.FindStep(step.Step) is { } proposed && proposed.CanBeProposedBy(file))
        {
            proposed.ReadOwn(fields, file);
        }

        return step;
    }
}
