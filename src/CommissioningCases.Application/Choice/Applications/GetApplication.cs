using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Reads an application to qualify with all that belongs to it, as the person may see it.</summary>
/// <param name="Number">Number of the entry by which it came in.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetApplication(string Cluster, int Number) : IRequest<ApplicationView>;

internal sealed class GetApplicationHandler(CasesDbContext db, ProgrammeReader programmes, ProgrammeEntryReader entriesOf, ApplicationReader applications, QualificationRights rights, CurrentPerson current)
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
            var documents = await DocumentsAsync(view, application, cancellationToken);
            return new ApplicationView(
                view,
                application,
                service,
                service.Offers[application.Round - 1],
                Read<RecordApplication>(view.File, entries[application.Mark.Number]),
                [.. application.Evidence.Select(number => new Evidence(number, entries[number].On, Read<AttachEvidence>(view.File, entries[number]), documents.GetValueOrDefault(number)))],
                [.. application.Assessments.Select(one => new SeenAssessment(one.Mark, one.Assessor, Details(view.File, entries[one.Mark.Number])))],
                application.Reminded is { } reminded ? Read<Remind>(view.File, entries[reminded.Number]).Text : null,
                application.Withdrawn is { } withdrawn ? Read<WithdrawApplication>(view.File, entries[withdrawn.Number]).Reason : null,
                [.. view.File.Applications.Values.Where(other => other.Key == application.Key && other != application)],
                await applications.NamesAsync([application], cancellationToken))
            {
                IsDecidedByAssessor = application.Outcome is { Mark.Number: var outcome } && await IsByAssessorAsync(application, entries[outcome], cancellationToken),
                IsForOthers = current.Person is { Role: Role.Commissioner } person && await rights.LeavesToOthersAsync(person, view.File, view.Bodies, application, RecorderOf(application.Outcome, entries), cancellationToken),
            };
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static Guid RecorderOf(Qualification? outcome, Dictionary<int, EntryView> entries) => outcome is null ? Guid.Empty : entries[outcome.Mark.Number].UserId;

    /// <summary>By the account that recorded it: what was imported was recorded by whoever imported it.</summary>
    private async Task<bool> IsByAssessorAsync(QualificationApplication application, EntryView outcome, CancellationToken cancellationToken)
    {
        var recorder = await db.AccountHolders.Where(holder => holder.Id == outcome.UserId).Select(holder => holder.UserName).FirstOrDefaultAsync(cancellationToken);
        return recorder is not null && application.IsAssessedBy(recorder);
    }

    private async Task<Dictionary<int, EntryView>> EntriesAsync(ProgrammeView view, QualificationApplication application, CancellationToken cancellationToken)
    {
        IEnumerable<EntryMark?> marks = [application.Mark, application.Reminded, application.Withdrawn, application.Outcome?.Mark, .. application.Assessments.Select(one => one.Mark)];
        var found = await entriesOf.ReadAsync(view, [.. application.Evidence, .. marks.OfType<EntryMark>().Select(mark => mark.Number)], cancellationToken);
        return found.Entries.ToDictionary(entry => entry.Number);
    }

    /// <summary>The documents in the store, by the entries that put them to the application.</summary>
    private async Task<Dictionary<int, Document>> DocumentsAsync(ProgrammeView view, QualificationApplication application, CancellationToken cancellationToken)
    {
        int[] numbers = [.. application.Evidence];
        return numbers.Length == 0
            ? []
            : await db.Documents.AsNoTracking()
                .Where(document => document.CaseId == view.Id && numbers.Contains(document.AttachedAs!.Value))
                .ToDictionaryAsync(document => document.AttachedAs!.Value, cancellationToken);
    }

    /// <summary>Null where the person may not see the marks yet: then the entry says of which application it is and no more.</summary>
    private static AssessApplication? Details(ProgrammeFile file, EntryView entry) =>
        entry.Fields.TryGetProperty(AssessApplication.RecommendsField.Name, out _) ? Read<AssessApplication>(file, entry) : null;

    private static T Read<T>(ProgrammeFile file, EntryView entry)
        where T : HistoryAction<ProgrammeFile> => (T)file.Kind.Read(file, entry.Do, entry.Fields)!;
}
