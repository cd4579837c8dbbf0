using System.Collections.Frozen;

namespace CommissioningCases.Domain.Choice;

/// <summary>A service is scored against the cluster's criteria. The latest scores of a service count.</summary>
/// <param name="Scores">From 0 to <see cref="Most"/> by the criterion's name.</param>
public sealed record ScoreService(string Service, IReadOnlyDictionary<string, decimal> Scores, string? Rationale) : ProgrammeAction
{
    /// <summary>The best score of a criterion; 0 is the worst.</summary>
    public const int Most = 5;

    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.ProposedService);

    public static ResultsField ScoresField { get; } = new("scores", "Scores") { KeyedBy = "criterion", Hint = "From 0, not at all, to 5, fully" };

    public static TextField RationaleField { get; } = new("rationale", "Why") { Presence = Presence.Optional };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "score-service",
        "Score a service",
        [ServiceField, ScoresField, RationaleField],
        fields => new ScoreService(fields.Read(ServiceField), fields.Read(ScoresField, FrozenDictionary<string, decimal>.Empty), fields.Find(RationaleField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Scores = file.Scores.SetItem(Service, new ServiceScore(mark, this)) };
}
