using CommissioningCases.Application.Registers;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Oversight;

/// <summary>A page of the departures from the letter, the newest first.</summary>
[Allow(Role.Commissioner, Role.ShaReviewer, Role.Auditor)]
public sealed record ListDepartures : IRequest<DepartureList>
{
    public DepartureFilter Filter { get; init; } = new();

    /// <summary>Where the page begins; null for the first page.</summary>
    public RowPosition? From { get; init; }
}

/// <summary>What the register is narrowed to. What is left out narrows nothing.</summary>
public sealed record DepartureFilter
{
    /// <summary>True: only those that wait for the reviewer or the commissioner.</summary>
    public bool IsWaiting { get; init; }

    public DepartureState? State { get; init; }

    /// <summary>The id of the clause departed from.</summary>
    public string? Clause { get; init; }

    /// <summary>The code of a Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>1 to 6.</summary>
    public int? Scenario { get; init; }
}

/// <param name="Area">The Primary Care Trusts that the filter can name.</param>
public sealed record DepartureList(RegisterPage<DepartureRow> Page, IReadOnlyList<PrimaryCareTrust> Area, KnownBodies Bodies, DateOnly Today);

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

    /// <summary>Where the page after this row begins.</summary>
    public RowPosition Position => new(0, OnDay, Case.Id, Number, IsBackwards: false);
}

internal sealed class ListDeparturesValidator : AbstractValidator<ListDepartures>
{
    public ListDeparturesValidator() => RuleFor(list => list.Filter.Scenario).InclusiveBetween(1, 6);
}
