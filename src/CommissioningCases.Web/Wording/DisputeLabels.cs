namespace CommissioningCases.Web.Wording;

/// <summary>Where a dispute over the record of an engagement stands, and what that means for what the letter asks, in words.</summary>
public static class DisputeLabels
{
    public static Tag Tag(DisputeState state) => new(ChoiceLabels.Label(state), state switch
    {
        DisputeState.Stands => TagColour.Green,
        DisputeState.Falls => TagColour.Red,
        DisputeState.Answered => TagColour.Yellow,
        _ => TagColour.Orange,
    });

    /// <summary>Who disputes the record, in the middle of a sentence.</summary>
    public static string By(CaseFile file, Fact record) => file.OpenDisputes(record).First() is StaffResponse ? "the staff side" : "the provider";

    /// <summary>What is disputed, in the middle of a sentence.</summary>
    public static string Record(Fact record, Names names) => record switch
    {
        Engagement engagement => $"the record of the engagement of {EnglishFormat.Day(record.On)} with {names.Provider(engagement.Details.Party)}",
        Chance => $"the record of the formal chance of {EnglishFormat.Day(record.On)}",
        PlanOpportunity => $"the record of the opportunity to present a plan of {EnglishFormat.Day(record.On)}",
        _ => $"the reasons of the award of {EnglishFormat.Day(record.On)}",
    };

    /// <summary>Whether the record counts, and why or why not.</summary>
    /// <param name="countsFrom">The day from which it counts; null where it does not.</param>
    /// <param name="replyDue">The day by which the commissioner is to reply; null where no reply is waited for.</param>
    /// <returns>Null where nothing is disputed.</returns>
    public static string? Counts(DisputeState state, DateOnly? countsFrom, DateOnly? replyDue, DateOnly today) => state switch
    {
        DisputeState.Open when replyDue is { } due =>
            $"It does not count while it is disputed. {(due < today ? "A reply was due by" : "A reply is due by")} {EnglishFormat.Day(due)}.",
        DisputeState.Open => "It does not count while it is disputed.",
        DisputeState.Answered when countsFrom <= today =>
            $"It counts again since {EnglishFormat.Day(countsFrom.Value)}: the dispute was answered {CaseFile.DaysToSettle} days before, and is not settled.",
        DisputeState.Answered when countsFrom is { } day =>
            $"It does not count while it is disputed. It counts again from {EnglishFormat.Day(day)}, {CaseFile.DaysToSettle} days after the reply, unless the SHA settles the dispute before.",
        DisputeState.Stands => "It counts: the SHA has settled that the record stands.",
        DisputeState.Falls => "It does not count: the SHA has settled that the record falls.",
        _ => null,
    };
}
