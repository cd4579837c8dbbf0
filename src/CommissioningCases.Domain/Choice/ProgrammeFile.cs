using System.Collections.Immutable;
using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Cases;

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

    /// <summary>The selected services, by their code or name.</summary>
    public ImmutableSortedDictionary<string, SelectedService> Services { get; init; } = ImmutableSortedDictionary.Create<string, SelectedService>(StringComparer.Ordinal);

    public EntryMark? ShaNotified { get; init; }

    public EntryMark? SharedWithDepartment { get; init; }

    public override string StageName => "open";

    public override int Departures => 0;

    /// <summary>Opens the file of a programme that was just opened.</summary>
    public static ProgrammeFile Begin(OpenProgramme opened, EntryMark mark) => new()
    {
        Began = mark.On,
        Edition = Rules.Rulebook.Edition,
        LastNumber = mark.Number,
        Ids = mark.Id is null ? NoIds : NoIds.Add(mark.Id, mark.Number),
        Cluster = opened.Cluster,
    };

    /// <summary>The file after one more accepted action.</summary>
    public ProgrammeFile After(ProgrammeAction action, EntryMark mark) => Marked(action.ApplyTo(this, mark), mark);

    /// <summary>The groups that were not engaged on or before that day (CP.1).</summary>
    public IEnumerable<LocalGroup> GroupsMissing(DateOnly asOf) =>
        Enum.GetValues<LocalGroup>().Where(group => !Engagements.Exists(e => e.Details.Group == group && e.On <= asOf));

    internal ProgrammeFile WithService(string service, Func<SelectedService, SelectedService> change) =>
        this with { Services = Services.SetItem(service, change(Services[service])) };
}

public sealed record LocalEngagement(EntryMark Mark, EngageLocally Details) : Fact(Mark);

/// <summary>A service chosen for implementation, and how far it has come.</summary>
public sealed record SelectedService(EntryMark Mark, SelectService Details) : Fact(Mark)
{
    /// <summary>The first adoption of its implementation pack.</summary>
    public EntryMark? PackAdopted { get; init; }

    public FactList<ServicePrice> Prices { get; init; } = [];

    public FactList<Qualification> Qualifications { get; init; } = [];

    public EntryMark? Live { get; init; }

    public bool IsQualified(string provider) => Qualifications.Exists(q => q.IsQualified && q.Details.Provider == provider);
}

/// <param name="Price">In pounds.</param>
public sealed record ServicePrice(EntryMark Mark, decimal Price) : Fact(Mark);

public sealed record Qualification(EntryMark Mark, QualifyProvider Details) : Fact(Mark)
{
    public bool IsQualified => Details.Outcome == QualificationOutcome.Qualified;
}
