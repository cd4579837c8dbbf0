namespace CommissioningCases.Domain.Choice;

public sealed record LocalEngagement(EntryMark Mark, EngageLocally Details) : Fact(Mark)
{
    /// <summary>The name by which other actions call this engagement.</summary>
    public string RecordId => RecordName.Of(Mark);

    /// <summary>How many people came, each time that it was told.</summary>
    public FactList<Attendance> Attendances { get; init; } = [];

    /// <summary>How many people came, as it was told last; null where nobody counted.</summary>
    public int? Attending => Attendances.Latest()?.Details.Attending;

    internal LocalEngagement AsOf(DateOnly day) => this with { Attendances = Attendances.AsOf(day) };
}

public sealed record Attendance(EntryMark Mark, CountAttendance Details) : Fact(Mark);

/// <param name="Group">The group that was engaged when it was said.</param>
/// <param name="HeardAt">The number of the entry that records the engagement.</param>
public sealed record Feedback(EntryMark Mark, RecordFeedback Details, LocalGroup Group, int HeardAt) : Fact(Mark)
{
    /// <summary>Whether it speaks for that service.</summary>
    public bool SpeaksFor(string service) => Details.Services.Contains(service, StringComparer.Ordinal);
}

public sealed record ServiceProposal(EntryMark Mark, ProposeService Details) : Fact(Mark);

public sealed record Criterion(EntryMark Mark, SetCriterion Details) : Fact(Mark);

public sealed record ServiceScore(EntryMark Mark, ScoreService Details) : Fact(Mark);

/// <param name="Selected">The service as it was when it was taken out.</param>
public sealed record DroppedService(EntryMark Mark, DropService Details, SelectedService Selected) : Fact(Mark);

public sealed record Lesson(EntryMark Mark, RecordLesson Details) : Fact(Mark);

/// <summary>A fact that was struck, and by what: it stays visible and no longer counts.</summary>
public sealed record StruckLocalFact(Fact Fact, EntryMark Mark, StrikeLocally Details) : Fact(Mark);
