namespace CommissioningCases.Domain.Cases;

/// <summary>A value of one of the case's measures on a day (PP.8).</summary>
public sealed record RecordMeasurement(string Measure, decimal Value) : HistoryAction<CaseFile>
{
    public static CodeField MeasureField { get; } = new("measure", "Measure", CodeSource.Measure);

    public static NumberField ValueField { get; } = new("value", "Value");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-measurement",
        "Record a measurement",
        [MeasureField, ValueField],
        fields => new RecordMeasurement(fields.Read(MeasureField), fields.Read(ValueField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Measured", $": {MeasureText.Value(telling.File, Measure, Value)}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Measurements = file.Measurements.Add(new Measurement(mark, this)) };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<RecordMeasurement>(Definition, [], Check).When(file => !file.Measures.IsEmpty);

    private static void Check(CaseFile file, RecordMeasurement measurement, RuleContext context) =>
        context.Invalid(!file.Measures.ContainsKey(measurement.Measure), MeasureField, "Choose one of the case's measures");
}
