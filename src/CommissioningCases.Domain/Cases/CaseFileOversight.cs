namespace CommissioningCases.Domain.Cases;

/// <summary>What those who oversee a case, and the staff side, ask of its file.</summary>
public sealed partial record CaseFile
{
    /// <summary>The departures that count: engagements that a clause forbade and that were not struck.</summary>
    public IEnumerable<Engagement> StandingDepartures => Engagements.Where(engagement => engagement.ContraryTo is not null && Counts(engagement));

    /// <summary>The conditional assurances whose conditions are still to be met.</summary>
    public IEnumerable<Assurance> OpenConditions => Assurances.Where(HasOpenConditions);

    /// <summary>The engagement of that name; null when there is none.</summary>
    public Engagement? FindEngagement(string record) => FindStrikeable(record) as Engagement;

    /// <summary>The departure of that name that counts; null when there is none.</summary>
    public Engagement? FindDeparture(string record) => FindEngagement(record) is { ContraryTo: not null } departure && Counts(departure) ? departure : null;

    /// <summary>The assurance of that name; null when there is none.</summary>
    public Assurance? FindAssurance(string record) => FindStrikeable(record) as Assurance;

    /// <summary>The request to that mechanism which waits for its answer; null when none does.</summary>
    public ReviewRequest? OpenRequest(Mechanism mechanism) =>
        ReviewRequests.Find(request => request.Answer is null && request.Details.Mechanism == mechanism);

    /// <summary>Where the mechanism stands, and since when.</summary>
    /// <remarks>What it was asked again is waiting for, whatever it said before.</remarks>
    public (OversightState State, DateOnly Since) StandingOf(Mechanism mechanism)
    {
        if (OpenRequest(mechanism) is { } request)
        {
            return (OversightState.Waiting, request.On);
        }

        return LatestAssurance(mechanism, DateOnly.MaxValue) switch
        {
            null => (OversightState.NotYetDue, Began),
            { Details.Outcome: AssuranceOutcome.Assured } assured => (OversightState.Assured, assured.On),
            { Details.Outcome: AssuranceOutcome.Conditional } conditional => (OversightState.Conditional, conditional.On),
            var refused => (OversightState.NotAssured, refused.On),
        };
    }

    /// <summary>Whether an assurance was given under conditions that are still to be met.</summary>
    public bool HasOpenConditions(Assurance assurance) =>
        assurance.Details is { Outcome: AssuranceOutcome.Conditional, Conditions: not null } && Counts(assurance) && !ConditionsMet.ContainsKey(assurance.Mark.Number);

    /// <summary>Where a departure stands.</summary>
    public DepartureState StateOf(Engagement departure) => LatestRulingOn(departure) switch
    {
        null => DepartureState.Open,
        { Details.Outcome: DepartureOutcome.ExplanationAccepted } => DepartureState.Accepted,
        { Details.Outcome: DepartureOutcome.Breach } => DepartureState.Breach,
        var asked => DepartureExplanations.Exists(one => one.Engagement == departure.Mark.Number && one.Mark.Number > asked.Mark.Number)
            ? DepartureState.Open
            : DepartureState.MoreAsked,
    };

    /// <summary>What the reviewer last decided on a departure; null while nothing was.</summary>
    public DepartureRuling? LatestRulingOn(Engagement departure) => DepartureRulings.FindLast(ruling => ruling.Engagement == departure.Mark.Number);

    /// <summary>What the staff side last said of an engagement; null while it said nothing.</summary>
    public StaffResponse? ResponseTo(Engagement engagement) => StaffResponses.FindLast(response => response.Engagement == engagement.Mark.Number);

    /// <summary>Whether the staff side disputes that the engagement of that entry was as it is recorded.</summary>
    public bool IsDisputed(int number) =>
        StaffResponses.FindLast(response => response.Engagement == number) is { Details.View: StaffSideView.Disputed };

    /// <summary>The mechanisms of the case's scenario that the SHA's reviewer speaks for.</summary>
    public IEnumerable<OversightMechanism> ReviewedMechanisms => Scenario.Oversight.Where(oversight => oversight.IsReviewed);
}
