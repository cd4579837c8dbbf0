using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Reading;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>The applications to qualify for a selected service, those that have waited longest first, page by page.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
/// <param name="Selection">Number of the entry by which the service was selected.</param>
/// <param name="From">Where the page begins; null for the first.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor)]
public sealed record ListApplications(string Cluster, int Selection, ApplicationFilter Filter, ApplicationPosition? From) : IRequest<ApplicationList>
{
    public const int PageSize = 50;
}

/// <param name="Rounds">How far each round has come, the latest first, whatever is looked for.</param>
/// <param name="Rows">The page.</param>
/// <param name="Matching">How many applications fit in all.</param>
/// <param name="Pending">Of those that fit, the ones that wait for their outcome, by the names of their records.</param>
/// <param name="Assessors">Who assesses any of the service's applications, by name.</param>
/// <param name="Previous">Where the page before it begins; null when this is the first.</param>
/// <param name="Next">Where the page after it begins; null when this is the last.</param>
public sealed record ApplicationList(
    ProgrammeView View,
    SelectedService Service,
    IReadOnlyList<RoundProgress> Rounds,
    IReadOnlyList<QualificationApplication> Rows,
    int Matching,
    IReadOnlyList<string> Pending,
    IReadOnlyList<Colleague> Assessors,
    ApplicationPosition? Previous,
    ApplicationPosition? Next)
{
    /// <summary>What people call an assessor.</summary>
    public string NameOf(string assessor) => Assessors.FirstOrDefault(one => one.UserName == assessor)?.Name ?? assessor;
}

internal sealed class ListApplicationsValidator : AbstractValidator<ListApplications>
{
    public ListApplicationsValidator() => RuleFor(list => list.Filter.Provider).MaximumLength(ListCases.LongestText);
}

internal sealed class ListApplicationsHandler(ApplicationReader applications) : IRequestHandler<ListApplications, ApplicationList>
{
    public async Task<ApplicationList> Handle(ListApplications request, CancellationToken cancellationToken)
    {
        var found = await applications.ReadAsync(request.Cluster, request.Selection, request.Filter, cancellationToken);
        var (rows, previous, next) = Page(found.Matching, request.From);
        return new ApplicationList(
            found.View,
            found.Service,
            RoundProgress.Of(found.Service, found.All),
            rows,
            found.Matching.Count,
            [.. found.Matching.Where(one => one.IsPending).Select(one => one.RecordId)],
            found.Assessors,
            previous,
            next);
    }

    /// <summary>The file is in memory, so that a page is a piece of what fits.</summary>
    private static (IReadOnlyList<QualificationApplication> Rows, ApplicationPosition? Previous, ApplicationPosition? Next) Page(
        List<QualificationApplication> matching, ApplicationPosition? from)
    {
        var first = from switch
        {
            null => 0,
            { IsBackwards: true } => Math.Max(0, matching.Count(one => one.Mark.Number < from.Number) - ListApplications.PageSize),
            _ => matching.Count(one => one.Mark.Number <= from.Number),
        };
        List<QualificationApplication> rows = [.. matching.Skip(first).Take(ListApplications.PageSize)];
        return (
            rows,
            first > 0 && rows.Count > 0 ? new ApplicationPosition(rows[0].Mark.Number, IsBackwards: true) : null,
            first + rows.Count < matching.Count ? new ApplicationPosition(rows[^1].Mark.Number, IsBackwards: false) : null);
    }
}
