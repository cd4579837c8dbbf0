namespace CommissioningCases.Web.Features.Findings;

/// <summary>How pages speak of findings and samples.</summary>
internal static class FindingLabels
{
    public static Tag TagOf(FindingState state) => new(ChoiceLabels.Label(state), state switch
    {
        FindingState.Raised or FindingState.AskedAgain => TagColour.Orange,
        FindingState.Answered => TagColour.Blue,
        FindingState.Accepted => TagColour.Green,
        _ => TagColour.Grey,
    });

    public static bool IsOverdue(FindingRow row, DateOnly today) => AuditFinding.WaitsForTrust(row.State) && row.AnswerBy < today;

    /// <summary>What was done, as a heading over what was said.</summary>
    public static string SentenceOf(FindingAct act) => act.Kind switch
    {
        FindingState.Answered => "The trust answered",
        FindingState.AskedAgain => $"The auditor asked again, by {EnglishFormat.Day(act.AnswerBy!.Value)}",
        FindingState.Accepted => "The auditor accepted the answer",
        _ => "The auditor closed the finding",
    };

    /// <summary>What is offered to the auditor.</summary>
    public static string Offer(FindingState kind) => kind switch
    {
        FindingState.Accepted => "Accept the answer",
        FindingState.AskedAgain => "Ask again",
        _ => "Close the finding",
    };

    /// <summary>Such as "Entries of cases of NHS Leeds, action “Record engagement”, recorded from 1 April 2012 to 30 June 2012".</summary>
    public static string ExtentOf(Sample sample, KnownBodies bodies) =>
        $"{ChoiceLabels.Label(sample.Subject)} of {(sample.Trust is { } trust ? bodies.FindPct(trust)?.Name ?? trust : "all trusts")}{KindOf(sample)}, recorded from {EnglishFormat.Day(sample.FromDay)} to {EnglishFormat.Day(sample.ToDay)}";

    private static string KindOf(Sample sample) => sample switch
    {
        { Kind: null } => "",
        { Subject: SampleSubject.Cases } => $", scenario {sample.Kind}",
        _ => $", action “{ActionOf(sample.Kind)}”",
    };

    public static string ActionOf(string? name) => name is null ? "" : RuleSets.Standard.Current.Cases.Find(name)?.Title ?? name;
}
