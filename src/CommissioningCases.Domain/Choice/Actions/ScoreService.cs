using System.Collections.Frozen;

namespace CommissioningCases.Domain.Choice;

/// <summary>A service is scored against the cluster's criteria. The latest scores of a service count.</summary>
/// <param name="Scores">From 0 to <see cref="Most"/> by the criterion's name.</param>
public sealed record ScoreService(string Service, IReadOnlyDictionary<string, ExactNumber> Scores, string? Rationale) : HistoryAction<ProgrammeFile>
{
    /// <summary>The best score of a criterion; 0 is the worst.</summary>
    public const int Most = 5;

    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.ProposedService);

    public static ResultsField ScoresField { get; } = new("scores", "Scores") { KeyedBy = "criterion", Hint = "From 0, not at all, to 5, fully" };

    public static TextField RationaleField { get; } = new("rationale", "Why") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "score-service",
        "Score a service",
        [ServiceField, ScoresField, RationaleField],
        fields => new ScoreService(fields.Read(ServiceField), fields.Read(ScoresField, FrozenDictionary<string, ExactNumber>.Empty), fields.Find(RationaleField)))
    {
        Rule = ActionRule.For<ProgrammeFile, ScoreService>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Scored", $" {telling.Names.Service(Service)}: {EnglishFormat.List([.. Scores.Select(score => $"{score.Key} {EnglishFormat.Number(score.Value)}")])}")
    {
        Shown = [RationaleField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { ScoresGiven = file.ScoresGiven.Add(new ServiceScore(mark, this)) };

    private static void Check(ProgrammeFile file, ScoreService score, RuleContext context)
    {
        context.Invalid(
            !ServiceRanking.IsOnList(file, score.Service, context.Bodies),
            ServiceField,
            "Choose a service of the national list or one put forward locally");
        var criteria = file.Criteria;
        context.Invalid(criteria.IsEmpty, ScoresField, "Set the criteria first");
        context.Invalid(
            score.Scores.Keys.Any(criterion => !criteria.ContainsKey(criterion)) || score.Scores.Values.Any(value => value < 0 || value > Most),
            ScoresField,
            $"Each score is for one of the criteria, from 0 to {Most}");
    }
}
