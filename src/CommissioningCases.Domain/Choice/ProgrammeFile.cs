using System.Collections.Immutable;

namespace CommissioningCases.Domain.Choice;

/// <summary>A cluster's choice programme as its accepted entries tell it: their pure fold, immutable.</summary>
public sealed record ProgrammeFile : HistoryFile
{
    private ProgrammeFile()
    {
    }

    /// <summary>Code of the PCT cluster.</summary>
    public required string Cluster { get; init; }

    public FactList<LocalEngagement> Engagements { get; init; } = [];

    public FactList<Feedback> Feedback { get; init; } = [];

    /// <summary>The services put forward locally, by their names.</summary>
    public ImmutableSortedDictionary<string, ServiceProposal> Proposals { get; init; } = Sorted<ServiceProposal>();

    /// <summary>The criteria by which services are compared, by their names.</summary>
    public ImmutableSortedDictionary<string, Criterion> Criteria { get; init; } = Sorted<Criterion>();

    /// <summary>The latest scores of each service, by its code or name.</summary>
    public ImmutableSortedDictionary<string, ServiceScore> Scores { get; init; } = Sorted<ServiceScore>();

    /// <summary>The selected services, by their code or name.</summary>
    public ImmutableSortedDictionary<string, SelectedService> Services { get; init; } = Sorted<SelectedService>();

    /// <summary>The services that were selected and then taken out of the selection.</summary>
    public FactList<DroppedService> Dropped { get; init; } = [];

    public EntryMark? ShaNotified { get; init; }

    public EntryMark? SharedWithDepartment { get; init; }

    /// <summary>Every application to qualify, by the number of its entry.</summary>
    public ImmutableSortedDictionary<int, QualificationApplication> Applications { get; init; } = ImmutableSortedDictionary<int, QualificationApplication>.Empty;

    /// <summary>The applications without an outcome: a provider has one at a time for a service.</summary>
    public ImmutableDictionary<(string Service, string Provider), int> Pending { get; init; } = ImmutableDictionary<(string Service, string Provider), int>.Empty;

    public override string StageName => "open";

    public override int Departures => 0;

    /// <summary>Opens the file of a programme that was just opened.</summary>
    public static ProgrammeFile Begin(OpenProgramme opened, EntryMark mark, HistoryKind<ProgrammeFile> kind) => new()
    {
        Began = mark.On,
        Kind = kind,
        LastNumber = mark.Number,
        Ids = IdsOf(mark),
        Cluster = opened.Cluster,
    };

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
        NumbersOf(record).Select(number => Engagements.Find(engagement => engagement.Mark.Number == number)).FirstOrDefault(found => found is not null);

    /// <summary>The application of that record name, or null when there is none.</summary>
    public QualificationApplication? FindApplication(string record) =>
        NumbersOf(record).Select(number => Applications.GetValueOrDefault(number)).FirstOrDefault(found => found is not null);

    /// <summary>The provider's application for the service that waits for its outcome; null when there is none.</summary>
    public QualificationApplication? PendingApplication(string service, string provider) =>
        Pending.TryGetValue((service, provider), out var number) ? Applications[number] : null;

    internal ProgrammeFile WithService(string service, Func<SelectedService, SelectedService> change) =>
        this with { Services = Services.SetItem(service, change(Services[service])) };

    internal ProgrammeFile WithApplication(string record, Func<QualificationApplication, QualificationApplication> change) =>
        WithApplication(FindApplication(record)!.Mark.Number, change);

    internal ProgrammeFile WithApplication(int number, Func<QualificationApplication, QualificationApplication> change) =>
        this with { Applications = Applications.SetItem(number, change(Applications[number])) };

    /// <summary>
    /// Numbers of the entries that a record's name may mean: by the id that one was given, and by the name made from a number. An import may have given one
    /// the name that another has by its number.
    /// </summary>
    private IEnumerable<int> NumbersOf(string record)
    {
        if (Ids.TryGetValue(record, out var given))
        {
            yield return given;
        }

        if (RecordName.TryParse(record, out var number))
        {
            yield return number;
        }
    }

    private static ImmutableSortedDictionary<string, T> Sorted<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
