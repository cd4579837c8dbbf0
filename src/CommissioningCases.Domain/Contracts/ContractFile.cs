using System.Collections.Immutable;

namespace CommissioningCases.Domain.Contracts;

/// <summary>A contract as its accepted entries tell it: their pure fold, immutable. Its lists hold what was not struck, in the order in which it was recorded.</summary>
public sealed record ContractFile : HistoryFile
{
    private ContractFile()
    {
    }

    public required RecordContract Recorded { get; init; }

    public FactList<ContractAmendment> Amendments { get; init; } = [];

    public FactList<LeadAssignment> LeadAssignments { get; init; } = [];

    public FactList<Variation> Variations { get; init; } = [];

    public FactList<Extension> Extensions { get; init; } = [];

    /// <summary>Its measures, each time that one was set.</summary>
    public FactList<ContractMeasure> MeasuresSet { get; init; } = [];

    public FactList<ContractMeasurement> Measurements { get; init; } = [];

    /// <summary>What was said about measurements that asked what will be done.</summary>
    public FactList<AnsweredPrompt> Answers { get; init; } = [];

    public FactList<ContractDocument> Documents { get; init; } = [];

    public FactList<ContractNote> Notes { get; init; } = [];

    /// <summary>That it was said when and why it ends; null while nobody did. The passing of its last day ends no contract.</summary>
    public ContractEnd? End { get; init; }

    /// <summary>The facts that were struck, by the number of their entry.</summary>
    public ImmutableDictionary<int, StruckContractFact> Struck { get; init; } = ImmutableDictionary<int, StruckContractFact>.Empty;

    /// <summary>Code of the Primary Care Trust.</summary>
    public string Pct => Recorded.Pct;

    /// <summary>Code of the provider: the one that took it over last, or the first.</summary>
    public string Provider => Last(Variations, variation => variation.Details.Provider) ?? Recorded.Provider;

    public IReadOnlyList<string> Services => Last(Variations, variation => variation.Details.Services is { Count: > 0 } services ? services : null) ?? Recorded.Services;

    public ContractType Type => Amendments.FindLast(amendment => amendment.Details.Type is not null)?.Details.Type ?? Recorded.Type;

    /// <summary>The trust's own number; null where it was not said.</summary>
    public string? Number => Last(Amendments, amendment => amendment.Details.Number) ?? Recorded.Number;

    public DateOnly From => Amendments.FindLast(amendment => amendment.Details.From is not null)?.Details.From ?? Recorded.From;

    /// <summary>Its last day; null where it runs until it is ended.</summary>
    public DateOnly? Until => Latest(LastAmendment(amendment => amendment.Details.Until is not null), Extensions) ?? Recorded.Until;

    /// <summary>About what it is worth in a year; null where it was not said.</summary>
    public ValueBand? Value => LatestValue() ?? Recorded.Value;

    public int? NoticeMonths => Amendments.FindLast(amendment => amendment.Details.NoticeMonths is not null)?.Details.NoticeMonths ?? Recorded.NoticeMonths;

    public ContractMechanisms Mechanisms => Amendments.Aggregate(Recorded.Mechanisms, (mechanisms, amendment) => mechanisms.With(amendment.Details.Mechanisms));

    /// <summary>User name of the commissioner who looks after it; null where nobody is named.</summary>
    public string? Lead => LeadAssignments.Count > 0 ? LeadAssignments[^1].Details.Lead : Recorded.Lead;

    /// <summary>Its measures as they were set last, by their short names.</summary>
    public IReadOnlyList<ContractMeasure> Measures =>
        [.. MeasuresSet.GroupBy(measure => measure.Details.Measure, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(measure => measure.Details.Measure, StringComparer.Ordinal)];

    public override string StageName => End is null ? "running" : "closed";

    public override int Departures => 0;

    /// <summary>Opens the file of a contract that was just recorded.</summary>
    public static ContractFile Begin(RecordContract recorded, EntryMark mark, HistoryKind<ContractFile> kind) => new()
    {
        Began = mark.On,
        Kind = kind,
        LastNumber = mark.Number,
        LatestOn = mark.On,
        Ids = IdsOf(mark),
        Recorded = recorded,
    };

    /// <inheritdoc/>
    public override ContractFile AsOf(DateOnly day) => day >= LatestOn ? this : this with
    {
        Amendments = Amendments.AsOf(day),
        LeadAssignments = LeadAssignments.AsOf(day),
        Variations = Variations.AsOf(day),
        Extensions = Extensions.AsOf(day),
        MeasuresSet = MeasuresSet.AsOf(day),
        Measurements = Measurements.AsOf(day),
        Answers = Answers.AsOf(day),
        Documents = Documents.AsOf(day),
        Notes = Notes.AsOf(day),
        End = End?.On <= day ? End : null,
    };

    /// <summary>How it stands on that day.</summary>
    public ContractState StateOn(DateOnly day) => ContractStates.Of(From, Until, End is not null, End is Superseding, day);

    public ContractMeasure? FindMeasure(string measure) => MeasuresSet.FindLast(one => one.Details.Measure == measure);

    /// <summary>The measure of a measurement, as it was set when that was recorded.</summary>
    internal ContractMeasure MeasureAt(ContractMeasurement measurement) =>
        MeasuresSet.FindLast(one => one.Details.Measure == measurement.Details.Measure && one.On <= measurement.On && one.Mark.Number < measurement.Mark.Number) ?? MeasuresSet.Find(one => one.Details.Measure == measurement.Details.Measure)!;

    /// <summary>What was recorded in error can be struck of it.</summary>
    public IEnumerable<ContractFact> StrikeableFacts => [.. Variations, .. Extensions, .. MeasuresSet, .. Measurements, .. Answers, .. Documents, .. End is null ? Array.Empty<ContractFact>() : [End]];

    /// <summary>The fact of that record name, if there is one that can be struck or could be but for what stands upon it; else null.</summary>
    public ContractFact? FindFact(string record) => NumberOf(record) is { } number ? StrikeableFacts.FirstOrDefault(fact => fact.Mark.Number == number) : null;

    /// <summary>The fact of that record name, also where it was struck.</summary>
    internal ContractFact? FindRecorded(string record) => FindFact(record) ?? (NumberOf(record) is { } number ? Struck.GetValueOrDefault(number)?.Fact : null);

    internal ContractFile WithStruck(ContractFact fact, EntryMark mark, StrikeFromContract details) =>
        fact.RemoveFrom(this) with { Struck = Struck.Add(fact.Mark.Number, new StruckContractFact(fact, mark, details)) };

    private ContractAmendment? LastAmendment(Predicate<ContractAmendment> match) => Amendments.FindLast(match);

    /// <summary>Of a day that was put right and of those to which it was extended, what was recorded last.</summary>
    private static DateOnly? Latest(ContractAmendment? amended, FactList<Extension> extensions)
    {
        var extended = extensions.Count > 0 ? extensions[^1] : null;
        return extended is null || amended?.Mark.Number > extended.Mark.Number ? amended?.Details.Until : extended.Details.Until;
    }

    private ValueBand? LatestValue()
    {
        var amended = LastAmendment(amendment => amendment.Details.Value is not null);
        var varied = Variations.FindLast(variation => variation.Details.Value is not null);
        return varied is null || amended?.Mark.Number > varied.Mark.Number ? amended?.Details.Value : varied.Details.Value;
    }

    private static TValue? Last<TFact, TValue>(FactList<TFact> facts, Func<TFact, TValue?> value)
        where TFact : Fact
        where TValue : class => facts.Select(value).LastOrDefault(one => one is not null);
}
