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

    /// <summary>It did not qualify, and the provider's appeal waits for a decision.</summary>
    Appealed,
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

    /// <summary>The documents that were put to it.</summary>
    public FactList<EvidenceDocument> Documents { get; init; } = [];

    /// <summary>Numbers of the entries that put documents to it.</summary>
    public IReadOnlyList<int> Evidence => Documents.ConvertAll(document => document.Mark.Number);

    public FactList<Assignment> Assignments { get; init; } = [];

    /// <summary>The two who were asked to assess it; empty while anybody may.</summary>
    public IReadOnlyList<string> Assessors => Assignments.Latest() is { Details: var asked } ? [asked.First, asked.Second] : [];

    public FactList<Assessment> Assessments { get; init; } = [];

    /// <summary>What they came to together where they differed; null while they have not.</summary>
    public Moderation? Moderation { get; init; }

    /// <summary>The interests in the provider that were declared.</summary>
    public FactList<DeclaredInterest> Interests { get; init; } = [];

    public FactList<Appeal> Appeals { get; init; } = [];

    public FactList<Reminder> Reminders { get; init; } = [];

    /// <summary>The last reminder.</summary>
    public EntryMark? Reminded => Reminders.Latest()?.Mark;

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
        { OpenAppeal: not null } => ApplicationState.Appealed,
        { Outcome: not null } => ApplicationState.NotQualified,
        { IsAssessed: true } => ApplicationState.Assessed,
        { Assignments.IsEmpty: true, Assessments.IsEmpty: true } => ApplicationState.Received,
        _ => ApplicationState.BeingAssessed,
    };

    /// <summary>Whether both assessments are in and recommend different things.</summary>
    public bool Differs => IsAssessed && Assessments.ConvertAll(assessment => assessment.Recommends).Distinct().Count() > 1;

    /// <summary>The appeal that waits for a decision; null when none does.</summary>
    public Appeal? OpenAppeal => Appeals.FindLast(appeal => appeal.Decided is null);

    /// <summary>Whether its provider may appeal: it did not qualify, and no appeal was made since that outcome.</summary>
    public bool MayBeAppealed => Outcome is { IsQualified: false } outcome && !Appeals.Exists(appeal => appeal.Mark.Number > outcome.Mark.Number);

    /// <summary>Whether that person has declared an interest in the provider.</summary>
    public bool HasInterest(string person) => Interests.Exists(interest => interest.Details.Person == person);

    /// <summary>Whether it waits for that person's assessment: they were asked for it, and it is not in.</summary>
    public bool WaitsFor(string person) => IsPending && Assessors.Contains(person, StringComparer.Ordinal) && !IsAssessedBy(person);

    public bool IsAssessedBy(string person) => Assessments.Exists(assessment => assessment.Assessor == person);

    /// <summary>Whether that person may see the marks that another has given: once both are in.</summary>
    public bool ShowsMarksOf(Assessment assessment, string person) => IsAssessed || assessment.Assessor == person;

    internal QualificationApplication AsOf(DateOnly day) => this with
    {
        Documents = Documents.AsOf(day),
        Assignments = Assignments.AsOf(day),
        Assessments = Assessments.AsOf(day),
        Moderation = Moderation?.On <= day ? Moderation : null,
        Interests = Interests.AsOf(day),
        Appeals = Appeals.AsOf(day).ConvertAll(appeal => appeal.AsOf(day)),
        Reminders = Reminders.AsOf(day),
        Withdrawn = Withdrawn?.On <= day ? Withdrawn : null,
        Outcome = Outcome?.On <= day ? Outcome : null,
    };
}

/// <summary>A document that was put to an application.</summary>
public sealed record EvidenceDocument(EntryMark Mark) : Fact(Mark);

public sealed record Assignment(EntryMark Mark, AssignAssessors Details) : Fact(Mark);

/// <param name="Recommends">Whether the provider should qualify.</param>
/// <param name="Total">The sum of the marks given.</param>
public sealed record Assessment(EntryMark Mark, string Assessor, QualificationOutcome Recommends, decimal Total) : Fact(Mark);

public sealed record Reminder(EntryMark Mark) : Fact(Mark);

public sealed record DeclaredInterest(EntryMark Mark, DeclareInterest Details) : Fact(Mark);

public sealed record Moderation(EntryMark Mark, ModerateAssessments Details) : Fact(Mark);

/// <summary>A provider's appeal against the outcome of its application.</summary>
public sealed record Appeal(EntryMark Mark, AppealOutcome Details) : Fact(Mark)
{
    /// <summary>Where it was decided; null while it waits.</summary>
    public EntryMark? Decided { get; init; }

    /// <summary>Null while it waits.</summary>
    public DecideAppeal? Decision { get; init; }

    internal Appeal AsOf(DateOnly day) => Decided?.On <= day ? this : this with { Decided = null, Decision = null };
}
