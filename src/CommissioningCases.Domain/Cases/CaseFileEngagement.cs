namespace CommissioningCases.Domain.Cases;

/// <summary>Who was engaged, and in which stage.</summary>
public sealed partial record CaseFile
{
    /// <summary>The clause that forbids an engagement of that kind with that mark; null when none does.</summary>
    public Clause? ClauseAgainst(EngagedWith with, EntryMark mark) =>
        with == EngagedWith.OtherProvider ? Scenario.ClauseAgainstOtherProviders(Stages[StageOf(mark)].Stage) : null;

    /// <summary>The engagements of that kind that count.</summary>
    public IEnumerable<Engagement> Engaged(EngagedWith with) => Engagements.Where(engagement => engagement.Details.With == with && Counts(engagement));

    /// <summary>The engagements of that kind that count and belong to the present stage.</summary>
    public IEnumerable<Engagement> EngagedInThisStage(EngagedWith with) => Engaged(with).Where(IsOfThisStage);

    /// <summary>Whether staff were engaged in the present stage, or there is no existing provider whose staff could be.</summary>
    public bool IsStaffEngaged => Providers.Count == 0 || EngagedInThisStage(EngagedWith.Staff).Any();

    /// <summary>The engagement of that name; null when there is none, or it was struck.</summary>
    public Engagement? FindEngagement(string record) => NumberOf(record) is { } number ? Engagements.Find(engagement => engagement.Mark.Number == number) : null;
}
