using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Registers;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>The applications to qualify for a selected service, those that have waited longest first, page by page.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
/// <param name="Selection">Number of the entry by which the service was selected.</param>
/// <param name="From">Where the page begins; null for the first.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListApplications(string Cluster, int Selection, ApplicationFilter Filter, RowPosition? From) : IRequest<ApplicationList>;

/// <param name="Rounds">How far each round has come, the latest first, whatever is looked for.</param>
/// <param name="Matching">How many applications fit in all.</param>
/// <param name="Pending">Of those that fit, the ones that wait for their outcome, by the names of their records.</param>
/// <param name="Assessors">Who assesses any of the service's applications, by name.</param>
public sealed record ApplicationList(
    ProgrammeView View,
    SelectedService Service,
    IReadOnlyList<RoundProgress> Rounds,
    RegisterPage<ApplicationRow> Page,
    int Matching,
    IReadOnlyList<string> Pending,
    IReadOnlyList<Colleague> Assessors)
{
    /// <summary>What people call an assessor.</summary>
    public string NameOf(string assessor) => Assessors.FirstOrDefault(one => one.UserName == assessor)?.Name ?? assessor;
}

internal sealed class ListApplicationsValidator : AbstractValidator<ListApplications>
{
    public ListApplicationsValidator() => RuleFor(list => list.Filter.Provider).MaximumLength(Register.LongestText);
}

internal sealed class ListApplicationsHandler(ApplicationReader applications) : IRequestHandler<ListApplications, ApplicationList>
{
    public async Task<ApplicationList> Handle(ListApplications request, CancellationToken cancellationToken)
    {
        var found = await applications.ReadAsync(request.Cluster, request.Selection, request.Filter, cancellationToken);
        return new ApplicationList(
            found.View,
            found.Service,
            RoundProgress.Of(found.Service, found.All),
            ApplicationRegister.Definition.PageOf(found.Matching, request.From),
            found.Matching.Count,
            [.. found.Matching.Where(row => row.Application.IsPending).Select(row => row.Application.RecordId)],
            found.Assessors);
    }
}
