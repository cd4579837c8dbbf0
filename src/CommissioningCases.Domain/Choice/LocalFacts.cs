namespace CommissioningCases.Domain.Choice;

public sealed record LocalEngagement(EntryMark Mark, EngageLocally Details) : Fact(Mark)
{
    /// <summary>The name by which feedback calls this engagement.</summary>
    public string RecordId => RecordName.Of(Mark);
}

/// <param name="Group">The group that was engaged when it was said.</param>
public sealed record Feedback(EntryMark Mark, RecordFeedback Details, LocalGroup Group) : Fact(Mark)
{
    /// <summary>Whether it speaks for that service.</summary>
    public bool SpeaksFor(string service) => Details.Services.Contains(service, StringComparer.Ordinal);
}

public sealed record ServiceProposal(EntryMark Mark, ProposeService Details) : Fact(Mark);

public sealed record Criterion(EntryMark Mark, SetCriterion Details) : Fact(Mark);

public sealed record ServiceScore(EntryMark Mark, ScoreService Details) : Fact(Mark);

/// <param name="Selected">The service as it was when it was taken out.</param>
public sealed record DroppedService(EntryMark Mark, DropService Details, SelectedService Selected) : Fact(Mark);
