namespace CommissioningCases.Domain.Cases;

/// <summary>What a scenario's own file says of it; <see cref="Scenario"/> adds what holds in all six.</summary>
internal sealed record ScenarioDefinition(int Number, string Title)
{
    /// <summary>The open stages in their order.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    public required IReadOnlyList<OversightMechanism> Oversight { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    public required IReadOnlyList<FactRule> Facts { get; init; }

    public IReadOnlyList<Question> Questions { get; init; } = [];

    public (IReadOnlyList<Stage> Stages, Clause Clause)? ClosedToOtherProviders { get; init; }
}
