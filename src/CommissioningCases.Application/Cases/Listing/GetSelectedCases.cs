using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Watching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Cases;

/// <summary>The cases in one's scope of those that were ticked in a list.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetSelectedCases(IReadOnlyList<string> References) : IRequest<IReadOnlyList<SelectedCase>>;

/// <param name="Owner">User name of the owner; null where there is none.</param>
public sealed record SelectedCase(string Reference, string Service, int Scenario, string? Owner);

internal sealed class GetSelectedCasesValidator : AbstractValidator<GetSelectedCases>
{
    public GetSelectedCasesValidator() =>
        RuleFor(selected => selected.References).Must(references => references.Count <= WatchCases.Most && references.All(name => !name.Contains('\0', StringComparison.Ordinal)));
}

internal sealed class GetSelectedCasesHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<GetSelectedCases, IReadOnlyList<SelectedCase>>
{
    public async Task<IReadOnlyList<SelectedCase>> Handle(GetSelectedCases request, CancellationToken cancellationToken)
    {
        var names = request.References.ToArray();
        return await db.CaseSummaries.VisibleTo(current.Person)
            .Where(summary => names.Contains(summary.Name))
            .OrderBy(summary => summary.Service).ThenBy(summary => summary.Name)
            .Select(summary => new SelectedCase(summary.Name, summary.Service, summary.Scenario, summary.Owner))
            .ToListAsync(cancellationToken);
    }
}
