namespace CommissioningCases.Application.Projections;

/// <summary>A choice programme as those see it who look at several. A cluster has one: the table says so.</summary>
public sealed record ChoiceProgramme : IProjectionRow
{
    public required Guid CaseId { get; init; }

    public required string Name { get; init; }

    public required string Cluster { get; init; }

    /// <summary>The cluster's Strategic Health Authority.</summary>
    public required string Sha { get; init; }

    /// <summary>The Primary Care Trusts that make up the cluster.</summary>
    public required string[] Pcts { get; init; }

    public required DateOnly Began { get; init; }

    /// <summary>How many of the five groups were engaged.</summary>
    public required int GroupsEngaged { get; init; }

    /// <summary>The day on which the fifth group was engaged; null while it was not.</summary>
    public DateOnly? GroupsEngagedOn { get; init; }

    public required int ServicesSelected { get; init; }

    /// <summary>The day on which the third service was selected; null while it was not.</summary>
    public DateOnly? ServicesSelectedOn { get; init; }

    public DateOnly? ShaNotifiedOn { get; init; }

    public DateOnly? SharedOn { get; init; }

    public required int ServicesLive { get; init; }

    /// <summary>The providers that qualified for one of the services and were not removed, each once for each service.</summary>
    public required int ProvidersQualified { get; init; }

    /// <summary>The applications to qualify that were not withdrawn.</summary>
    public required int Applications { get; init; }

    /// <summary>The applications that have an outcome.</summary>
    public required int ApplicationsDecided { get; init; }

    /// <summary>The days from application to outcome, added up over those that have one.</summary>
    public required int DaysToOutcome { get; init; }

    /// <summary>The outcomes of qualification, also of providers whose application was not recorded here.</summary>
    public required int Outcomes { get; init; }

    /// <summary>The outcomes by which a provider did not qualify.</summary>
    public required int OutcomesRejected { get; init; }

    public required int LastNumber { get; init; }

    public required DateOnly LastOn { get; init; }

    public required DateTimeOffset LastRecordedAt { get; init; }

    public required string Edition { get; init; }
}
