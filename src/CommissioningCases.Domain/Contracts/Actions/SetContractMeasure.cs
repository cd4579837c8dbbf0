namespace CommissioningCases.Domain.Contracts;

/// <summary>A measure by which the quality of the contract's services is watched (PP.8). Set anew under the same short name, it takes the place of what was set before.</summary>
/// <param name="Target">What is to be reached in every period.</param>
/// <param name="Threshold">What is never to be passed: once is enough to ask what will be done.</param>
public sealed record SetContractMeasure(
    string Measure, string Name, ContractMeasureKind Kind, string Unit, BetterSide Direction, ExactNumber Target, ExactNumber Threshold) : HistoryAction<ContractFile>
{
    public static TextField MeasureField { get; } = new("measure", "Short name of the measure") { Hint = "Such as healing-12-weeks. One that the contract has already is set anew", IsShort = true };

    public static TextField NameField { get; } = new("name", "What is measured") { IsShort = true };

    public static ChoiceField<ContractMeasureKind> KindField { get; } = new("kind", "What kind of measure it is");

    public static TextField UnitField { get; } = new("unit", "Unit") { Hint = "Such as % or days", IsShort = true, IsOfSigns = true };

    public static ChoiceField<BetterSide> DirectionField { get; } = new("direction", "Which side is better?");

    public static NumberField TargetField { get; } = new("target", "Target") { Hint = "What is to be reached in every period" };

    public static NumberField ThresholdField { get; } = new("threshold", "Threshold") { Hint = "What is never to be passed, on the worse side of the target" };

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "set-contract-measure",
        "Set a measure of the contract",
        [MeasureField, NameField, KindField, UnitField, DirectionField, TargetField, ThresholdField],
        fields => new SetContractMeasure(
            fields.Read(MeasureField),
            fields.Read(NameField),
            fields.Read(KindField),
            fields.Read(UnitField),
            fields.Read(DirectionField),
            fields.Read(TargetField),
            fields.Read(ThresholdField)))
    {
        Rule = ActionRule.For<ContractFile, SetContractMeasure>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    /// <summary>Whether a value reaches the target.</summary>
    public bool Meets(ExactNumber value) => Direction == BetterSide.Higher ? value >= Target : value <= Target;

    /// <summary>Whether a value is on the worse side of the threshold.</summary>
    public bool Breaches(ExactNumber value) => Direction == BetterSide.Higher ? value < Threshold : value > Threshold;

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new(
        "Measure set",
        $": {Name}, target {EnglishFormat.Amount(Target, Unit)}, threshold {EnglishFormat.Amount(Threshold, Unit)}")
    {
        Shown = [KindField, DirectionField],
    };

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { MeasuresSet = file.MeasuresSet.Add(new ContractMeasure(mark, this)) };

    private static void Check(ContractFile file, SetContractMeasure measure, RuleContext context)
    {
        ContractRules.RequireRunning(file, context);
        var isWorse = measure.Direction == BetterSide.Higher ? measure.Threshold <= measure.Target : measure.Threshold >= measure.Target;
        context.Invalid(!isWorse && context.HasRead(DirectionField, TargetField), ThresholdField, "The threshold must be the target, or on its worse side");
        if (file.FindMeasure(measure.Measure) is { Details: var before })
        {
            context.Invalid(before.Unit != measure.Unit, UnitField, $"The measure was set in {before.Unit}: set another one");
            context.Invalid(before.Direction != measure.Direction, DirectionField, "The measure was set the other way: set another one");
        }
    }
}
