using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Oversight;

/// <summary>Where those who oversee the cases of one's area stand, counted.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetAssuranceDashboard(DashboardFilter Filter) : IRequest<AssuranceDashboard>;

/// <summary>What the board is narrowed to. What is left out narrows nothing.</summary>
public sealed record DashboardFilter
{
    /// <summary>1 to 6.</summary>
    public int? Scenario { get; init; }

    /// <summary>The code of a Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>Whether each scenario has columns of its own.</summary>
    public bool IsByScenario { get; init; }
}

internal sealed class GetAssuranceDashboardValidator : AbstractValidator<GetAssuranceDashboard>
{
    public GetAssuranceDashboardValidator() => RuleFor(board => board.Filter.Scenario).InclusiveBetween(1, 6);
}
