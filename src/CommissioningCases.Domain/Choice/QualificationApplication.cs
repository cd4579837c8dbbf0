namespace CommissioningCases.Domain.Choice;

/// <summary>How far an application to qualify has come.</summary>
public enum ApplicationState
{
    /// <summary>Nobody was given it to assess.</summary>
    [Label("Not assigned")]
    Received,

    /// <summary>One or both assessments are not in.</summary>
    BeingAssessed,

    /// <summary>Both assessments are in; the outcome waits.</summary>
    Assessed,
    Qualified,
    NotQualified,
    Withdrawn,
}

/// <summary>A provider's application to qualify for a service.</summary>
/// <param name="Round">The offer under which it came in, from 1.</param>
/// <param name="Selection">Number of the entry by which the service was selected: a service that is selected anew has offers of its own.</param>
public sealed record QualificationApplication(EntryMark Mark, string Service, string Provider, int Round, int Selection) : Fact(Mark)
{
    /// <summary>How many people assess an application, each by themselves.</summary>
    public const int AssessmentsNeeded = 2;

    /// <summary>The name by which actions call this application.</summary>
    public string RecordId => RecordName.Of(Mark);

    public (string Service, string Provider) Key => (Service, Provider);

    /// <summary>Numbers of the entries that put documents to it.</summary>
    public FactList<int> Evidence { get; init; } = [];

    /// <summary>The two who were asked to assess it; empty while anybody may.</summary>
    public IReadOnlyList<string> Assessors { get; init; } = [];

    public FactList<Assessment> Assessments { get; init; } = [];

    /// <summary>The last reminder.</summary>
    public EntryMark? Reminded { get; init; }

    public EntryMark? Withdrawn { get; init; }

    /// <summary>What came of it; null while that waits.</summary>
    public Qualification? Outcome { get; init; }

    public bool IsPending => Outcome is null && Withdrawn is null;

    /// <summary>Whether both assessments are in, so that each may be seen.</summary>
    public bool IsAssessed => Assessments.Count >= AssessmentsNeeded;

    public ApplicationState State => this switch
    {
        { Withdrawn: not null } => ApplicationState.Withdrawn,
        { Outcome.IsQualified: true } => ApplicationState.Qualified,
        { Outcome: not null } => ApplicationState.NotQualified,
        { IsAssessed: true } => ApplicationState.Assessed,
        { Assessors.Count: 0, Assessments.IsEmpty: true } => ApplicationState.Received,
        _ => ApplicationState.BeingAssessed,
    };

    /// <summary>Whether it waits for that person's assessment: they were asked for it, and it is not in.</summary>
    public bool WaitsFor(string person) => IsPending && Assessors.Contains(person, StringComparer.Ordinal) && !IsAssessedBy(person);

    public bool IsAssessedBy(string person) => Assessments.Exists(assessment => assessment.Assessor == person);

    /// <summary>Whether that person may see the marks that another has given: once both are in.</summary>
    public bool ShowsMarksOf(Assessment assessment, string person) => IsAssessed || assessment.Assessor == person;
}

/// <param name="Recommends">Whether the provider should qualify.</param>
/// <param name="Total">The sum of the marks given.</param>
public sealed record Assessment(EntryMark Mark, string Assessor, QualificationOutcome Recommends, decimal Total) : Fact(Mark);
