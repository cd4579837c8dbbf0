namespace CommissioningCases.Application.Registers;

/// <summary>A departure from the letter: an engagement that a clause forbade on its day.</summary>
public sealed record DepartureRow
{
    public required CaseInRegister Case { get; init; }

    public required int Number { get; init; }

    /// <summary>The name by which actions call the engagement.</summary>
    public required string Record { get; init; }

    public required DateOnly OnDay { get; init; }

    /// <summary>The id of the clause departed from.</summary>
    public required string Clause { get; init; }

    /// <summary>The code of the provider engaged.</summary>
    public required string Party { get; init; }

    public required string Explanation { get; init; }

    public required DepartureState State { get; init; }

    /// <summary>When the reviewer last decided on it; null while nothing was decided.</summary>
    public DateOnly? DealtWithOn { get; init; }

    /// <summary>What the reviewer last asked for; null where nothing more was asked.</summary>
    public string? Asked { get; init; }

    /// <summary>What the commissioner last explained further.</summary>
    public string? Explained { get; init; }

    /// <summary>Why the reviewer accepted the explanation, or upheld a breach.</summary>
    public string? Reasons { get; init; }

    public string? RequiredAction { get; init; }

    /// <summary>The day by which what a breach requires is to be done; null where it is none.</summary>
    public DateOnly? ActionDue { get; init; }

    /// <summary>When it was confirmed that it was done; null while it was not.</summary>
    public DateOnly? ReportedOn { get; init; }

    public DateOnly? CompletedOn { get; init; }
}
