using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>The applications to qualify that wait for the person's own assessment, those that have waited longest first.</summary>
[Allow(Role.Commissioner)]
public sealed record ListWaitingApplications : IRequest<WaitingApplications>
{
    /// <summary>More than these the list of the service's applications shows.</summary>
    public const int Most = 10;
}

/// <param name="Total">How many wait in all.</param>
public sealed record WaitingApplications(IReadOnlyList<WaitingApplication> Rows, int Total);

/// <param name="Service">What people call the service.</param>
/// <param name="Provider">What people call the provider.</param>
/// <param name="Reminder">What the person was last reminded of; null when they were not.</param>
public sealed record WaitingApplication(string Cluster, QualificationApplication Application, string Service, string Provider, string? Reminder);

internal sealed class ListWaitingApplicationsHandler(CasesDbContext db, ProgrammeReader programmes, ProgrammeEntryReader entries, Bodies bodies, CurrentPerson current)
    : IRequestHandler<ListWaitingApplications, WaitingApplications>
{
    public async Task<WaitingApplications> Handle(ListWaitingApplications request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // A trust belongs to one cluster, or for a while to two.
            var inScope = Scope.Of(current.Person).ClustersOf(bodies.Latest.Bodies).Select(cluster => cluster.Code).ToArray();
            var opened = await db.ChoiceProgrammes.Where(programme => inScope.Contains(programme.Cluster)).Select(programme => programme.Cluster).ToListAsync(cancellationToken);
            var waiting = new List<(ProgrammeView View, QualificationApplication Application)>();
            foreach (var cluster in opened)
            {
                var view = await programmes.ReadAsync(cluster, cancellationToken);
                waiting.AddRange(view.File.Applications.Values.Where(one => one.WaitsFor(current.Person!.UserName)).Select(one => (view, one)));
            }

            var rows = waiting.OrderBy(one => one.Application.On).Take(ListWaitingApplications.Most).ToList();
            var reminders = await RemindersAsync(rows, cancellationToken);
            return new WaitingApplications([.. rows.Select(one => Row(one.View, one.Application, reminders))], waiting.Count);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static WaitingApplication Row(ProgrammeView view, QualificationApplication application, Dictionary<(Guid, int), string> reminders) => new(
        view.Cluster.Code,
        application,
        view.Bodies.FindNationalService(application.Service)?.Name ?? application.Service,
        view.Bodies.FindProvider(application.Provider)?.Name ?? application.Provider,
        application.Reminded is { } reminded ? reminders[(view.Id, reminded.Number)] : null);

    /// <summary>The texts of the reminders, by their programmes and the entries that hold them.</summary>
    private async Task<Dictionary<(Guid, int), string>> RemindersAsync(
        List<(ProgrammeView View, QualificationApplication Application)> rows, CancellationToken cancellationToken)
    {
        var reminders = new Dictionary<(Guid, int), string>();
        foreach (var programme in rows.GroupBy(row => row.View))
        {
            var numbers = programme.Select(row => row.Application.Reminded?.Number).OfType<int>().Distinct().ToList();
            foreach (var entry in (await entries.ReadAsync(programme.Key, numbers, cancellationToken)).Entries)
            {
                reminders[(programme.Key.Id, entry.Number)] = ((Remind)programme.Key.File.Kind.Read(programme.Key.File, entry.Do, entry.Fields)!).Text;
            }
        }

        return reminders;
    }
}
