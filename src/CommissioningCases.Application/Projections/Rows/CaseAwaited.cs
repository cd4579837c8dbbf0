namespace CommissioningCases.Application.Projections;

/// <summary>An assurance for which an open case waits and for which the SHA's reviewer speaks: it was asked for, or the next step lacks it.</summary>
public sealed record CaseAwaited : IEntryProjectionRow, IScoped
{
    /// <summary>Stands for <see cref="WantedBy"/> where no day is known, so that such rows are last.</summary>
    public static readonly DateOnly NoDay = DateOnly.MaxValue;

    public required Guid CaseId { get; init; }

    /// <summary>The mechanism's place among all mechanisms, from 1.</summary>
    public required int Number { get; init; }

    public required string Mechanism { get; init; }

    /// <summary>What the case can do next and that lacks it, as the end of a sentence; blank where it was asked for before anything did.</summary>
    public required string NeededFor { get; init; }

    /// <summary>0 where it was asked for, else 1: what was asked is looked at first.</summary>
    public required int Turn { get; init; }

    /// <summary>The request's entry; null where it was not asked for.</summary>
    public int? Asked { get; init; }

    public string? Question { get; init; }

    /// <summary>The day by which it is needed.</summary>
    public required DateOnly WantedBy { get; init; }

    /// <summary>When it was asked for, else when the present stage began.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The exchange format's word for what the mechanism said last; null while it said nothing.</summary>
    public string? Said { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
