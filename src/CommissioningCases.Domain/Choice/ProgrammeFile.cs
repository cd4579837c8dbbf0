using System.Collections.Immutable;

namespace CommissioningCases.Domain.Choice;

/// <summary>
/// A cluster's choice programme as its accepted entries tell it: their pure fold, immutable. Its lists hold what was not struck, in the order in which it was recorded.
/// </summary>
public sealed partial record ProgrammeFile : HistoryFile
{
    private ProgrammeFile()
    {
    }

    public required OpenProgramme Opened { get; init; }

    /// <summary>Code of the PCT cluster.</summary>
    public string Cluster => Opened.Cluster;

    public FactList<LocalEngagement> Engagements { get; init; } = [];

    public FactList<Feedback> Feedback { get; init; } = [];

    /// <summary>The services put forward locally, by their names.</summary>
    public ImmutableSortedDictionary<string, ServiceProposal> Proposals { get; init; } = Sorted<ServiceProposal>();

    /// <summary>The weights of the criteria by which services are compared, each time that one was set.</summary>
    public FactList<Criterion> CriteriaSet { get; init; } = [];

    /// <summary>The scores of services, each time that one was scored.</summary>
    public FactList<ServiceScore> ScoresGiven { get; init; } = [];

    /// <summary>The selected services, by their code or name.</summary>
    public ImmutableSortedDictionary<string, SelectedService> Services { get; init; } = Sorted<SelectedService>();

    /// <summary>The services that were selected and then taken out of the selection.</summary>
    public FactList<DroppedService> Dropped { get; init; } = [];

    public EntryMark? ShaNotified { get; init; }

    public EntryMark? SharedWithDepartment { get; init; }

    public FactList<Lesson> Lessons { get; init; } = [];

    /// <summary>Every application to qualify, by the number of its entry.</summary>
    public ImmutableSortedDictionary<int, QualificationApplication> Applications { get; init; } = ImmutableSortedDictionary<int, QualificationApplication>.Empty;

    /// <summary>The applications without an outcome: a provider hands in one at a time for a service.</summary>
    public ImmutableSortedSet<int> Pending { get; init; } = [];

    /// <summary>The facts that were struck, by the number of their entry.</summary>
    public ImmutableDictionary<int, StruckLocalFact> Struck { get; init; } = ImmutableDictionary<int, StruckLocalFact>.Empty;

    /// <summary>The criteria by which services are compared, by their names, each with its latest weight.</summary>
    public ImmutableSortedDictionary<string, Criterion> Criteria =>
        Latest(CriteriaSet, criterion => criterion.Details.Criterion).Where(criterion => criterion.Details.Weight > 0)
            .ToImmutableSortedDictionary(criterion => criterion.Details.Criterion, criterion => criterion, StringComparer.Ordinal);

    /// <summary>The latest scores of each service, by its code or name.</summary>
    public ImmutableSortedDictionary<string, ServiceScore> Scores =>
        Latest(ScoresGiven, score => score.Details.Service).ToImmutableSortedDictionary(score => score.Details.Service, score => score, StringComparer.Ordinal);

    public override string StageName => "open";

    public override int Departures => 0;

    /// <summary>Opens the file of a programme that was just opened.</summary>
    public static ProgrammeFile Begin(OpenProgramme opened, EntryMark mark, HistoryKind<ProgrammeFile> kind) => new()
    {
        Began = mark.On,
        Kind = kind,
        LastNumber = mark.Number,
        LatestOn = mark.On,
        Ids = IdsOf(mark),
        Opened = opened,
    };

    /// <inheritdoc/>
    public override ProgrammeFile AsOf(DateOnly day)
    {
        if (day >= LatestOn)
        {
            return this;
        }

        var applications = Applications.Values.Where(application => application.On <= day).Select(application => application.AsOf(day))
            .ToImmutableSortedDictionary(application => application.Mark.Number, application => application);
        return this with
        {
            Engagements = Engagements.AsOf(day).ConvertAll(engagement => engagement.AsOf(day)),
            Feedback = Feedback.AsOf(day),
            Proposals = Proposals.RemoveRange(Proposals.Values.Where(proposal => proposal.On > day).Select(proposal => proposal.Details.Service)),
            CriteriaSet = CriteriaSet.AsOf(day),
            ScoresGiven = ScoresGiven.AsOf(day),
            Services = SelectedOn(day).Select(service => service.AsOf(day))
                .ToImmutableSortedDictionary(service => service.Details.Service, service => service, StringComparer.Ordinal),
            Dropped = Dropped.AsOf(day),
            ShaNotified = ShaNotified?.On <= day ? ShaNotified : null,
            SharedWithDepartment = SharedWithDepartment?.On <= day ? SharedWithDepartment : null,
            Lessons = Lessons.AsOf(day),
            Applications = applications,
            Pending = [.. applications.Values.Where(application => application.IsPending).Select(application => application.Mark.Number)],
        };
    }

    /// <summary>The groups that were not engaged on or before that day (CP.1).</summary>
    public IEnumerable<LocalGroup> GroupsMissing(DateOnly asOf) =>
        Enum.GetValues<LocalGroup>().Where(group => !Engagements.Exists(e => e.Details.Group == group && e.On <= asOf));

    /// <summary>The services that stood selected at the end of that day, those among them that were taken out of the selection later.</summary>
    public IEnumerable<SelectedService> SelectedOn(DateOnly day) =>
        Services.Values.Concat(Dropped.Where(dropped => dropped.On > day).Select(dropped => dropped.Selected)).Where(service => service.On <= day);

    /// <summary>The service that was selected by that entry, also where it was taken out of the selection since; null when there is none.</summary>
    public SelectedService? FindSelection(int number) =>
        Services.Values.FirstOrDefault(service => service.Mark.Number == number) ?? Dropped.Find(dropped => dropped.Selected.Mark.Number == number)?.Selected;

    /// <summary>The engagement of that record name, or null when there is none.</summary>
    public LocalEngagement? FindEngagement(string record) =>
        NumberOf(record) is { } number ? Engagements.Find(engagement => engagement.Mark.Number == number) : null;

    /// <summary>The application of that record name, or null when there is none.</summary>
    public QualificationApplication? FindApplication(string record) => NumberOf(record) is { } number ? Applications.GetValueOrDefault(number) : null;

    /// <summary>The applications that wait for their outcome, in the order in which they came in.</summary>
    public IEnumerable<QualificationApplication> PendingOnes => Pending.Select(number => Applications[number]);

    /// <summary>The provider's application for the service that waits for its outcome, the first of several; null when there is none.</summary>
    public QualificationApplication? PendingApplication(string service, string provider) =>
        Pending.Select(number => Applications[number]).FirstOrDefault(application => application.Key == (service, provider));

    internal ProgrammeFile WithService(string service, Func<SelectedService, SelectedService> change) =>
        this with { Services = Services.SetItem(service, change(Services[service])) };

    internal ProgrammeFile WithApplication(string record, Func<QualificationApplication, QualificationApplication> change) =>
        WithApplication(FindApplication(record)!.Mark.Number, change);

    internal ProgrammeFile WithApplication(int number, Func<QualificationApplication, QualificationApplication> change)
    {
        var changed = change(Applications[number]);
        return this with { Applications = Applications.SetItem(number, changed), Pending = changed.IsPending ? Pending.Add(number) : Pending.Remove(number) };
    }

    private static IEnumerable<T> Latest<T>(FactList<T> facts, Func<T, string> name)
        where T : Fact => facts.GroupBy(name, StringComparer.Ordinal).Select(same => FactList.Create<T>([.. same]).Latest()!);

    private static ImmutableSortedDictionary<string, T> Sorted<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
