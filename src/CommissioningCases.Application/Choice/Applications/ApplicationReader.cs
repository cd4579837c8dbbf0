using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Reading;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Finds applications to qualify in the programme of a cluster in the person's scope.</summary>
internal sealed class ApplicationReader(CasesDbContext db, ProgrammeReader programmes, CurrentPerson current)
{
    /// <exception cref="NotFoundException">There is no such programme in the person's scope, or no such selection.</exception>
    public async Task<FoundApplications> ReadAsync(string cluster, int selection, ApplicationFilter filter, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var view = await programmes.ReadAsync(ClusterCode.Check(cluster), cancellationToken);
            var service = view.File.FindSelection(selection) ?? throw new NotFoundException("There is no such service.");
            var all = view.File.Applications.Values.Where(application => application.Selection == selection).ToList();
            var assessors = await NamesAsync(all, cancellationToken);
            return new FoundApplications(view, service, all, [.. filter.Of(all, current.Person!, view.Bodies).Select(one => new ApplicationRow(one, assessors))], assessors);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Who assesses them, has done so or has declared an interest, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> NamesAsync(IEnumerable<QualificationApplication> applications, CancellationToken cancellationToken)
    {
        var userNames = applications.SelectMany(one => one.Assessors.Concat(one.Assessments.Select(assessment => assessment.Assessor)).Concat(one.Interests.Select(interest => interest.Details.Person))).Distinct(StringComparer.Ordinal).ToArray();
        var names = await db.NamesOfAsync(userNames, cancellationToken);
        return [.. userNames.Select(name => new Colleague(name, names.GetValueOrDefault(name, name))).OrderBy(user => user.Name, StringComparer.Ordinal)];
    }
}

/// <param name="All">Every application for the service, the oldest first.</param>
/// <param name="Matching">Those that fit what is looked for.</param>
/// <param name="Assessors">Who assesses any of them, by name.</param>
internal sealed record FoundApplications(
    ProgrammeView View, SelectedService Service, List<QualificationApplication> All, List<ApplicationRow> Matching, IReadOnlyList<Colleague> Assessors);
