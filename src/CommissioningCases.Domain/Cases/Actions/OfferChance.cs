namespace CommissioningCases.Domain.Cases;

/// <summary>One of the formal chances for the provider to improve (S1.2).</summary>
public sealed record OfferChance(DateOnly Due, string Expectations) : HistoryAction<CaseFile>
{
    /// <summary>A chance shorter than this is no "reasonable timescale" (S1.4).</summary>
    public const int ShortestInDays = 28;

    public static DateField DueField { get; } = new("due", "Day by which the provider is to improve") { Hint = "At least 28 days on" };

    public static TextField ExpectationsField { get; } = new("expectations", "What is expected of the provider");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "offer-chance",
        "Offer a formal chance to improve",
        [DueField, ExpectationsField],
        fields => new OfferChance(fields.Read(DueField), fields.Read(ExpectationsField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new(
        $"Formal chance {telling.File.Chances.FindIndex(chance => chance.Mark.Number == telling.Number) + 1} offered",
        $", until {EnglishFormat.Day(Due)}: {Expectations}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Chances = file.Chances.Add(new Chance(mark, this)) };
}
