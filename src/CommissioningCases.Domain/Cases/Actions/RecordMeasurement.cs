namespace CommissioningCases.Domain.Cases;

/// <summary>A value of one of the case's measures on a day (PP.8).</summary>
/// <param name="Source">Where the value was taken from; null where that was not said.</param>
/// <param name="From">The first day that the value is about; null where it is about the day of the measurement.</param>
/// <param name="Until">The last day that the value is about; null for the day of the measurement.</param>
public sealed record RecordMeasurement(string Measure, ExactNumber Value, string? Source = null, DateOnly? From = null, DateOnly? Until = null) : HistoryAction<CaseFile>
{
    public static CodeField MeasureField { get; } = new("measure", "Measure", CodeSource.Measure);

    public static NumberField ValueField { get; } = new("value", "Value");

    public static TextField SourceField { get; } = new("source", "Source") { Hint = "Such as the provider's monthly report", IsShort = true, Presence = Presence.Optional };

    public static DateField FromField { get; } = new("from", "First day it is about") { Presence = Presence.Optional };

    public static DateField UntilField { get; } = new("until", "Last day it is about") { Hint = "The day of the measurement, unless you say another", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-measurement",
        "Record a measurement",
        [MeasureField, ValueField, SourceField, FromField, UntilField],
        fields => new RecordMeasurement(fields.Read(MeasureField), fields.Read(ValueField), fields.Find(SourceField), fields.Find(FromField), fields.Find(UntilField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Measured", $": {MeasureText.Value(telling.File, Measure, Value)}{Period}").With(("Source", Source));

    private string Period => (From, Until) switch
    {
        (null, null) => "",
        ({ } from, { } until) => $", from {EnglishFormat.Day(from)} to {EnglishFormat.Day(until)}",
        ({ } from, null) => $", since {EnglishFormat.Day(from)}",
        (null, { } until) => $", until {EnglishFormat.Day(until)}",
    };

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Measurements = file.Measurements.Add(new Measurement(mark, this)) };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<RecordMeasurement>(Definition, [], Check).When(file => !file.MeasuresSet.IsEmpty);

    private static void Check(CaseFile file, RecordMeasurement measurement, RuleContext context)
    {
        context.Invalid(file.FindMeasure(measurement.Measure) is null, MeasureField, "Choose one of the case's measures");
        context.Invalid(measurement.Until > context.On, UntilField, "The last day it is about cannot be after the day of the measurement");
        context.Invalid(measurement.From > (measurement.Until ?? context.On) && context.HasRead(UntilField), FromField, "The first day it is about cannot be after the last");
    }
}
