namespace CommissioningCases.Domain.Cases;

/// <summary>A value of one of the case's measures on a day (PP.8).</summary>
public sealed record RecordMeasurement(string Measure, decimal Value) : CaseAction
{
    public static CodeField MeasureField { get; } = new("measure", "Measure", CodeSource.Measure);

    public static NumberField ValueField { get; } = new("value", "Value");

    public static CaseActionDefinition Definition { get; } = new(
        "record-measurement",
        "Record a measurement",
        [MeasureField, ValueField],
        fields => new RecordMeasurement(fields.Read(MeasureField), fields.Read(ValueField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Measurements = file.Measurements.Add(new Measurement(mark, this)) };
}
