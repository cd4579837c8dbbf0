using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Pipeline;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice.Applications;

/// <summary>Reads an application to qualify with all that belongs to it, as the person may see it.</summary>
/// <param name="Number">Number of the entry by which it came in.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor)]
public sealed record GetApplication(string Cluster, int Number) : IRequest<ApplicationView>;

internal sealed class GetApplicationHandler(CasesDbContext db, ProgrammeReader programmes, ApplicationReader applications, CurrentPerson current)
    : IRequestHandler<GetApplication, ApplicationView>
{
    public async Task<ApplicationView> Handle(GetApplication request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var view = await programmes.ReadAsync(ClusterCode.Check(request.Cluster), cancellationToken);
            var application = view.File.Applications.GetValueOrDefault(request.Number) ?? throw new NotFoundException("There is no such application.");
            var service = view.File.FindSelection(application.Selection)!;
            var entries = await EntriesAsync(view, application, cancellationToken);
            return new ApplicationView(
                view,
                application,
                service,
                service.Offers[application.Round - 1],
                Read<RecordApplication>(entries[application.Mark.Number])!,
                [.. application.Evidence.Select(number => new Evidence(number, entries[number].On, Read<AttachEvidence>(entries[number])!))],
                [.. application.Assessments.Select(one => new SeenAssessment(one.Mark, one.Assessor, Details(entries[one.Mark.Number])))],
                application.Reminded is { } reminded ? Read<Remind>(entries[reminded.Number])!.Text : null,
                application.Withdrawn is { } withdrawn ? Read<WithdrawApplication>(entries[withdrawn.Number])!.Reason : null,
                [.. view.File.Applications.Values.Where(other => other.Key == application.Key && other != application)],
                await applications.NamesAsync([application], cancellationToken));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<Dictionary<int, EntryView>> EntriesAsync(ProgrammeView view, QualificationApplication application, CancellationToken cancellationToken)
    {
        IEnumerable<EntryMark?> marks = [application.Mark, application.Reminded, application.Withdrawn, .. application.Assessments.Select(one => one.Mark)];
        int[] numbers = [.. application.Evidence, .. marks.OfType<EntryMark>().Select(mark => mark.Number)];
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.CaseId == view.Id && numbers.Contains(entry.Number)).ToListAsync(cancellationToken);
        return entries.Select(entry => EntryView.Of(entry).AsSeenBy(current.Person!, view.File)!).ToDictionary(entry => entry.Number);
    }

    /// <summary>Null where the person may not see the marks yet: then the entry says of which application it is and no more.</summary>
    private static AssessApplication? Details(EntryView entry) =>
        entry.Fields.TryGetProperty(AssessApplication.RecommendsField.Name, out _) ? Read<AssessApplication>(entry) : null;

    private static T Read<T>(EntryView entry)
        where T : ProgrammeAction => (T)ProgrammeActions.Find(entry.Do)!.Read(new FieldReader(entry.Fields));
}
