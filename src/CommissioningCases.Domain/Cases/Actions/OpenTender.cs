namespace CommissioningCases.Domain.Cases;

/// <summary>The service is put to tender.</summary>
public sealed record OpenTender(TenderType Type, DateOnly Closes, Weights Weights) : HistoryAction<CaseFile>
{
    public static ChoiceField<TenderType> TypeField { get; } = new("type", "Type of tender");

    public static DateField ClosesField { get; } = new("closes", "Closing day") { Hint = "At least 30 days on" };

    public static WeightsField WeightsField { get; } = new("weights", "Weights") { Hint = "In per cent, together 100" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "open-tender",
        "Open a tender",
        [TypeField, ClosesField, WeightsField],
        fields => new OpenTender(fields.Read(TypeField), fields.Read(ClosesField), fields.Read(WeightsField, new Weights(0, 0))))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Of(TypeField, ClosesField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new(
        Type == TenderType.NhsOnly ? "Tender opened to NHS bodies only" : "Tender opened to all",
        $", closing on {EnglishFormat.Day(Closes)}{Weighing}");

    /// <summary>Nothing for those who may not see the weights.</summary>
    private string Weighing => Weights.Quality + Weights.Value == 0
        ? ""
        : $"; quality weighs {EnglishFormat.Number(Weights.Quality)}%, value {EnglishFormat.Number(Weights.Value)}%";

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Tenders = file.Tenders.Add(new Tender(mark, this)) };
}
