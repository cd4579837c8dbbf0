namespace CommissioningCases.Domain.Contracts;

/// <summary>A value of one of the contract's measures in a period (PP.8).</summary>
/// <param name="From">The first day that the value is about.</param>
/// <param name="Until">The last day that it is about.</param>
/// <param name="Source">Where the value was taken from; null where that was not said.</param>
public sealed record RecordContractMeasurement(string Measure, DateOnly From, DateOnly Until, ExactNumber Value, string? Source) : HistoryAction<ContractFile>
{
    /// <summary>What stands against a value of a period of which there is one.</summary>
    public const string MeasuredAlready = "The measure has a value for some of these days already: strike that first where it was wrong";

    /// <summary>What stands against a value of days that are all before the contract's first.</summary>
    public const string BeforeContract = "The contract had not begun by then: choose days on which it ran";

    /// <summary>What stands against a value of days that are all after its end.</summary>
    public const string AfterContract = "The contract had ended by then: choose days on which it ran";

    public static CodeField MeasureField { get; } = new("measure", "Measure", CodeSource.ContractMeasure);

    public static DateField FromField { get; } = new("from", "First day it is about");

    public static DateField UntilField { get; } = new("until", "Last day it is about");

    public static NumberField ValueField { get; } = new("value", "Value");

    public static TextField SourceField { get; } = new("source", "Source") { Hint = "Such as the provider's monthly report", IsShort = true, Presence = Presence.Optional };

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "record-contract-measurement",
        "Record a measurement",
        [MeasureField, FromField, UntilField, ValueField, SourceField],
        fields => new RecordContractMeasurement(fields.Read(MeasureField), fields.Read(FromField), fields.Read(UntilField), fields.Read(ValueField), fields.Find(SourceField)))
    {
        Rule = ActionRule.For<ContractFile, RecordContractMeasurement>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling)
    {
        var unit = telling.File.FindMeasure(Measure)?.Details.Unit ?? "";
        return new Sentence("Measured", $": {telling.Names.Measure(Measure)} {EnglishFormat.Amount(Value, unit)}, {EnglishFormat.Span(From, Until)}").With(("Source", Source));
    }

    /// <summary>
    /// What stands against a new value because the contract ran on none of its days; null where it ran on one of them, as in the month in which it begins. No part of the rule, by which what was recorded
    /// before this was asked is decided ever after.
    /// </summary>
    public FieldError? NotRunning(ContractFile file) =>
        Until < file.From ? new FieldError(UntilField.Name, BeforeContract)
        : From > file.End?.Ends ? new FieldError(FromField.Name, AfterContract)
        : null;

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { Measurements = file.Measurements.Add(new ContractMeasurement(mark, this)) };

    private static void Check(ContractFile file, RecordContractMeasurement measurement, RuleContext context)
    {
        context.Invalid(file.FindMeasure(measurement.Measure) is null, MeasureField, "Choose one of the contract's measures");
        context.InvalidBefore(file.MeasuresSet.Find(one => one.Details.Measure == measurement.Measure)?.On, "when the measure was set");
        context.Invalid(measurement.Until > context.On, UntilField, "The last day it is about cannot be after the day on which it is recorded");
        context.Invalid(measurement.From > measurement.Until && context.HasRead(UntilField), FromField, "The first day it is about cannot be after the last");
        context.Invalid(
            context.HasRead(FromField, UntilField) && file.Measurements.Exists(other => other.Details.Measure == measurement.Measure && other.Details.From <= measurement.Until && measurement.From <= other.Details.Until),
            FromField,
            MeasuredAlready);
    }
}
