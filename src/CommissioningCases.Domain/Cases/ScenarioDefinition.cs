namespace CommissioningCases.Domain.Cases;

/// <summary>What a scenario's own file says of it; <see cref="Scenario"/> adds what holds in all six.</summary>
public sealed record ScenarioDefinition(int Number, string Title)
{
    /// <summary>What it is for, in the words of someone who has to choose one.</summary>
    public required string Purpose { get; init; }

    /// <summary>With how many existing providers a case of it begins.</summary>
    public ExistingProviders Providers { get; init; } = ExistingProviders.One;

    /// <summary>Whether the expiry of a contract begins it, whose day is asked for.</summary>
    public bool BeginsFromExpiry { get; init; }

    /// <summary>Whether a case of it can share the applications of a choice programme.</summary>
    public bool CanShareApplications { get; init; }

    /// <summary>The open stages in their order.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    public required IReadOnlyList<OversightMechanism> Oversight { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    public required IReadOnlyList<FactRule> Facts { get; init; }

    public IReadOnlyList<Question> Questions { get; init; } = [];

    public (IReadOnlyList<Stage> Stages, Clause Clause)? ClosedToOtherProviders { get; init; }
}
