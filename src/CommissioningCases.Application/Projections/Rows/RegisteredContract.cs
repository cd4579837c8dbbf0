namespace CommissioningCases.Application.Projections;

/// <summary>A contract as the register of contracts shows it.</summary>
public sealed record RegisteredContract : IProjectionRow, IScoped
{
    /// <summary>In the place of the last day of contracts that have none, so that they come behind all others.</summary>
    public static readonly DateOnly NoLastDay = new(9999, 1, 1);

    /// <summary>The condition that nobody has said yet when the contract ends.</summary>
    public const string IsStanding = "ends is null";

    public required Guid CaseId { get; init; }

    public required string Name { get; init; }

    /// <summary>Code of the provider that has it now.</summary>
    public required string Provider { get; init; }

    public required string[] Services { get; init; }

    /// <summary>The word for its kind.</summary>
    public required string Type { get; init; }

    /// <summary>The trust's own number.</summary>
    public string? Number { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The last day on which it holds as far as anybody knows: that of its end, or its own; <see cref="NoLastDay"/> where there is neither.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The last day on which it holds, where it was said that it ends; null where nobody did.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>Name of the contract that took its place; null where none did.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The word for the band of its value in a year. Unions do not see it.</summary>
    public string? ValueBand { get; init; }

    public int? NoticeMonths { get; init; }

    /// <summary>User name of the commissioner who looks after it.</summary>
    public string? Lead { get; init; }

    /// <summary>How many measures it has.</summary>
    public required int Measures { get; init; }

    /// <summary>The day to which all of its measures are measured; null while one has no value, or there is none.</summary>
    public DateOnly? MeasuredUntil { get; init; }

    /// <summary>How many of its measurements ask what will be done, and were not answered.</summary>
    public required int OpenPrompts { get; init; }

    /// <summary>By what it is found: its name, its number and its services.</summary>
    public required string Words { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }

    public required int LastNumber { get; init; }

    public required DateOnly LastOn { get; init; }

    public required DateTimeOffset LastRecordedAt { get; init; }

    public required string Edition { get; init; }
}
