namespace CommissioningCases.Domain.Cases;

/// <summary>Whether the provider improved enough, judged on clear measures (S1.3).</summary>
public sealed record JudgeChance(Improvement Improvement, IReadOnlyDictionary<string, ExactNumber> Results, string Rationale) : HistoryAction<CaseFile>
{
    public static ChoiceField<Improvement> ImprovementField { get; } = new("improvement", "Improvement");

    public static ResultsField ResultsField { get; } = new("results", "Results") { Hint = "A value for each measure of quality and of patient satisfaction that was set when the chance was offered" };

    public static TextField RationaleField { get; } = new("rationale", "Rationale");

    private static Dictionary<string, ExactNumber> NoResults { get; } = [];

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "judge-chance",
        "Judge the open chance",
        [ImprovementField, ResultsField, RationaleField],
        fields => new JudgeChance(fields.Read(ImprovementField), fields.Read(ResultsField, NoResults), fields.Read(RationaleField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling)
    {
        var ordinal = telling.File.Chances.FindIndex(chance => chance.Judged?.Mark.Number == telling.Number) + 1;
        var results = EnglishFormat.List([.. Results.Select(result => MeasureText.Value(telling.File, result.Key, result.Value))]);
        return new Sentence($"Chance {ordinal} judged {EnglishFormat.LowerFirst(ChoiceLabels.Label(Improvement))}", results.Length > 0 ? $": {results}" : "").With(
            ("Rationale", Rationale));
    }

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Chances = file.Chances.SetItem(file.Chances.Count - 1, file.Chances[^1] with { Judged = new ChanceJudgement(mark, this) }) };
}
