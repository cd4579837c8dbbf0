namespace CommissioningCases.Domain.Choice;

/// <summary>The cluster names a criterion by which it compares services, and its weight. The latest weight of a criterion counts.</summary>
/// <param name="Weight">From 0 to 100; 0 takes the criterion away.</param>
public sealed record SetCriterion(string Criterion, int Weight) : HistoryAction<ProgrammeFile>
{
    public static TextField CriterionField { get; } = new("criterion", "Criterion") { IsShort = true, Hint = "In your own words, such as “Waiting times”" };

    public static NumberField WeightField { get; } = new("weight", "Weight")
    {
        Least = 0,
        Most = 100,
        IsWhole = true,
        Hint = "From 1 to 100, compared with the other criteria. 0 takes the criterion away",
    };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "set-criterion",
        "Set a criterion",
        [CriterionField, WeightField],
        fields => new SetCriterion(fields.Read(CriterionField), (int)fields.Read(WeightField)))
    {
        Rule = ActionRule.For<ProgrammeFile, SetCriterion>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => Weight == 0
        ? new("Criterion taken away", $": {Criterion}")
        : new("Criterion set", $": {Criterion}, with a weight of {Weight}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file with { CriteriaSet = file.CriteriaSet.Add(new Criterion(mark, this)) };

    private static void Check(ProgrammeFile file, SetCriterion criterion, RuleContext context) =>
        context.Invalid(context.HasRead(CriterionField) && criterion.Weight == 0 && !file.Criteria.ContainsKey(criterion.Criterion), WeightField, "A new criterion has a weight of 1 or more");
}
