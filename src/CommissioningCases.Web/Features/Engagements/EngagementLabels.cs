using CommissioningCases.Web.Features.Cases;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>Puts the rows of the engagement register into words.</summary>
public sealed class EngagementLabels(KnownBodies bodies, Person person, DateOnly today)
{
    /// <summary>Whether the Primary Care Trusts differ, so that each row names its own.</summary>
    public bool ShowsPct { get; init; }

    /// <summary>What it was and with whom.</summary>
    public string TitleOf(RegisteredEngagement row) => row switch
    {
        { Chance: { } chance } => $"{EngagementWords.Chance(row.Kind)} given, until {EnglishFormat.Day(chance.Due)}",
        _ => $"{ChoiceLabels.Label(row.Method!)} with {EnglishFormat.LowerFirst(ChoiceLabels.Label(row.Kind))}: {NameOf(row.Party!)}",
    };

    /// <summary>The outcome of a chance, whether it was struck, what the staff side says, and whether it departed from the letter.</summary>
    public IEnumerable<Tag> TagsOf(RegisteredEngagement row)
    {
        if (row.IsStruck)
        {
            yield return new Tag("Struck", TagColour.Grey);
        }

        if (row.Chance is { } chance)
        {
            yield return OutcomeOf(chance);
        }

        if (StateOf(row.Dispute) is var state and not DisputeState.None)
        {
            yield return DisputeLabels.Tag(state);
        }
        else if (row.StaffView is { } view)
        {
            yield return view.IsDisputed ? new Tag("Disputed by the staff side", TagColour.Orange) : new Tag("Agreed by the staff side", TagColour.Green);
        }

        if (row.ProviderSaid is { } said)
        {
            yield return said.IsDisputed ? new Tag("The provider says otherwise", TagColour.Orange) : new Tag("Confirmed by the provider", TagColour.Green);
        }

        if (row.Departure is { } departure)
        {
            yield return new Tag($"Departure from {departure.Clause}", TagColour.Red);
        }
    }

    /// <summary>Where the case stands and what can come next.</summary>
    public static string StandingOf(EngagedCase of)
    {
        var scenario = RuleSets.Standard.Current.Cases.Scenario(of.Scenario);
        if (of.IsClosed)
        {
            return $"Closed on {EnglishFormat.Day(of.StageEntered)}.";
        }

        var next = scenario.Steps.Where(step => step.From.Any(stage => stage.Name == of.Stage) && step.Name != "withdraw-case").Select(step => EnglishFormat.LowerFirst(step.Title)).ToList();
        return $"{scenario.FindStage(of.Stage)?.Title ?? of.Stage} since {EnglishFormat.Day(of.StageEntered)}{(next.Count == 0 ? "." : $"; what can come next: {string.Join(", ", next)}.")}";
    }

    /// <summary>How long staff have waited to be engaged in the present stage; null where they were, where there is nobody to wait, or where the letter does not ask for it yet.</summary>
    public string? StaffWaitOf(EngagedCase of) => of is { IsClosed: false, IsStaffEngaged: false } && RuleSets.Standard.Current.Cases.Scenario(of.Scenario).AsksForStaffIn(of.Stage)
        ? $"Staff not engaged in this stage, {EnglishFormat.Days(today.DayNumber - of.StageEntered.DayNumber)}"
        : null;

    /// <summary>Where the person agrees or disputes the record; null where it is not theirs to do.</summary>
    public string? ResponseHref(RegisteredEngagement row) =>
        person is { Role: Role.UnionRepresentative, Union: not null } && !row.IsStruck && row.Kind == ExchangeNames.Of(EngagedWith.Staff)
            ? new CaseLinks(row.Case.Reference).StaffSideResponse(row.Record!)
            : null;

    /// <summary>Whether the engagement counts, and why or why not; null where nothing was ever disputed.</summary>
    public string? CountsOf(RegisteredEngagement row) => row is { IsStruck: false, Dispute: { } dispute } ? DisputeLabels.Counts(StateOf(dispute), row.CountsFrom, dispute.ReplyDue, today) : null;

    /// <summary>The form for whoever has the next word on a dispute; null where the person has not, or none waits.</summary>
    public (string Text, string Address)? DisputeWay(RegisteredEngagement row)
    {
        if (row.IsStruck || StateOf(row.Dispute) is not (DisputeState.Open or DisputeState.Answered))
        {
            return null;
        }

        var (permissions, links) = (new Permissions(person), new CaseLinks(row.Case.Reference));
        return permissions.MayRecord(AnswerDispute.Definition) ? ("Reply to this dispute", links.AnswerDispute(row.Record!))
            : permissions.MayRecord(SettleDispute.Definition) ? ("Settle this dispute", links.SettleDispute(row.Record!))
            : null;
    }

    public string NameOf(string party) => bodies.FindProvider(party)?.Name ?? party;

    public string PctOf(EngagedCase of) => bodies.FindPct(of.Pct)?.Name ?? of.Pct;

    private static DisputeState StateOf(EngagementDispute? dispute) => dispute is not null && ExchangeNames.TryParse<DisputeState>(dispute.State, out var state) ? state : DisputeState.None;

    private static Tag OutcomeOf(ChanceRow chance) => new(EngagementWords.Outcome(chance.Outcome), chance.Outcome switch
    {
        null => TagColour.Yellow,
        "sufficient" or CaseChance.RobustAndCredible => TagColour.Green,
        _ => TagColour.Red,
    });
}
