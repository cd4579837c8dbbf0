namespace CommissioningCases.Domain.Cases;

/// <summary>The service is put to tender.</summary>
public sealed record OpenTender(DateOnly Closes, Weights Weights) : HistoryAction<CaseFile>
{
    /// <summary>A tender that is open for fewer days is not a fair process (PP.6a).</summary>
    public const int ShortestInDays = 30;

    public static DateField ClosesField { get; } = new("closes", "Closing day") { Hint = "At least 30 days on" };

    public static WeightsField WeightsField { get; } = new("weights", "Weights") { Hint = "In per cent: each 10 or more, together 100" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "open-tender",
        "Open a tender",
        [ClosesField, WeightsField],
        fields => new OpenTender(fields.Read(ClosesField), fields.Read(WeightsField, new Weights(0, 0))))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Of(ClosesField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new(
        IsNhsOnly(telling) ? "Tender opened to NHS bodies and existing providers only" : "Tender opened to all",
        $", closing on {EnglishFormat.Day(Closes)}{Weighing}");

    private static bool IsNhsOnly(Telling<CaseFile> telling) =>
        telling.File.Tenders.Find(tender => tender.Mark.Number == telling.Number) is { Type: TenderType.NhsOnly };

    /// <summary>Nothing for those who may not see the weights.</summary>
    private string Weighing => Weights.Quality.Sign == 0
        ? ""
        : $"; quality weighs {EnglishFormat.Number(Weights.Quality)}%, value {EnglishFormat.Number(Weights.Value)}%";

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Tenders = file.Tenders.Add(new Tender(mark, this, file.DecidedTenderType ?? TenderType.Open)) };
}
