namespace CommissioningCases.Application.Data.Views;

/// <summary>A choice programme in a list. A cluster has one: the table says so.</summary>
public sealed record ChoiceProgramme : ICaseView
{
    public required Guid CaseId { get; init; }

    public required string Name { get; init; }

    public required string Cluster { get; init; }

    public required DateOnly Began { get; init; }

    public required int LastNumber { get; init; }

    public required DateOnly LastOn { get; init; }

    public required DateTimeOffset LastRecordedAt { get; init; }

    public required string Edition { get; init; }
}
