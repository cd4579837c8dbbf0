namespace CommissioningCases.Domain.Cases;

/// <summary>A clear measure by which the service is judged (S1.3, PP.8).</summary>
public sealed record SetMeasure(string Measure, string Name, MeasureKind Kind, string Unit, ExactNumber Baseline, ExactNumber Target) : HistoryAction<CaseFile>
{
    public static TextField MeasureField { get; } = new("measure", "Short name of the measure") { Hint = "Used once in a case, such as healing-12-weeks", IsShort = true };

    public static TextField NameField { get; } = new("name", "What is measured") { IsShort = true };

    public static ChoiceField<MeasureKind> KindField { get; } = new("kind", "What kind of measure it is");

    public static TextField UnitField { get; } = new("unit", "Unit") { Hint = "Such as % or days", IsShort = true, IsOfSigns = true };

    public static NumberField BaselineField { get; } = new("baseline", "Baseline") { Hint = "Where it stands now" };

    public static NumberField TargetField { get; } = new("target", "Target") { Hint = "Above the baseline where more is better, below it where less is" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "set-measure",
        "Set a measure",
        [MeasureField, NameField, KindField, UnitField, BaselineField, TargetField],
        fields => new SetMeasure(fields.Read(MeasureField), fields.Read(NameField), fields.Read(KindField), fields.Read(UnitField), fields.Read(BaselineField), fields.Read(TargetField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new(
        "Measure set",
        $": {Name}, from {EnglishFormat.Amount(Baseline, Unit)} to a target of {EnglishFormat.Amount(Target, Unit)}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { MeasuresSet = file.MeasuresSet.Add(new Measure(mark, this)) };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<SetMeasure>(Definition, [], Check);

    private static void Check(CaseFile file, SetMeasure measure, RuleContext context)
    {
        context.Invalid(file.FindMeasure(measure.Measure) is not null, MeasureField, "The case already has a measure of that short name");
        context.Invalid(measure.Target == measure.Baseline && context.HasRead(BaselineField), TargetField, "The target must differ from the baseline");
    }
}
