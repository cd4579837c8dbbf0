namespace CommissioningCases.Domain.Cases;

/// <summary>What those who oversee a case ask of its file.</summary>
public sealed partial record CaseFile
{
    /// <summary>After so many days a mechanism that was asked counts as heard, though it said nothing.</summary>
    public const int DaysToBeHeard = 28;

    /// <summary>After so many days a departure that nobody dealt with no longer keeps a case from being closed.</summary>
    public const int DaysToDealWithDeparture = 56;

    /// <summary>The departures that count: engagements that a clause forbade and that were not struck.</summary>
    public IEnumerable<Engagement> StandingDepartures => Engagements.Where(engagement => engagement.IsDeparture);

    /// <summary>The departures for whose end the case waits before it can be closed.</summary>
    public IEnumerable<Engagement> DeparturesInTheWay => StandingDepartures.Where(departure => LatestRulingOn(departure) is null
        ? departure.On.DayNumber > Day.DayNumber - DaysToDealWithDeparture
        : StateOf(departure) is not (DepartureState.Accepted or DepartureState.Completed));

    /// <summary>The conditional assurances whose conditions are still to be met.</summary>
    public IEnumerable<Assurance> OpenConditions => Assurances.Where(HasOpenConditions);

    /// <summary>The departure of that name that counts; null when there is none.</summary>
    public Engagement? FindDeparture(string record) => FindEngagement(record) is { IsDeparture: true } departure ? departure : null;

    /// <summary>The breach of that name whose required action is not confirmed as done; null when there is none.</summary>
    public Engagement? FindBreach(string? record) => record is not null && FindDeparture(record) is { } departure && StateOf(departure) == DepartureState.Breach ? departure : null;

    /// <summary>The assurance of that name; null when there is none, or it was struck.</summary>
    public Assurance? FindAssurance(string record) => NumberOf(record) is { } number ? Assurances.Find(assurance => assurance.Mark.Number == number) : null;

    /// <summary>The questions of the SHA's reviewer that were not answered.</summary>
    public IEnumerable<ShaQuestion> OpenQuestions => ShaQuestions.Where(question => AnswerTo(question) is null);

    /// <summary>The question of that name that was not answered; null when there is none.</summary>
    public ShaQuestion? FindOpenQuestion(string record) => NumberOf(record) is { } number ? OpenQuestions.FirstOrDefault(question => question.Mark.Number == number) : null;

    /// <summary>What the commissioner answered; null while nothing was.</summary>
    public ShaAnswer? AnswerTo(ShaQuestion question) => ShaAnswers.Find(answer => answer.Question == question.Mark.Number);

    /// <summary>The first that the mechanism said since it was asked, dated on or after the request; null while it waits.</summary>
    public Assurance? AnswerTo(ReviewRequest request) => Assurances.Find(said =>
        said.Details.Mechanism == request.Details.Mechanism && said.On >= request.On && said.Mark.Number > request.Mark.Number);

    /// <summary>The request to that mechanism which waits for its answer; null when none does.</summary>
    public ReviewRequest? OpenRequest(Mechanism mechanism) =>
        ReviewRequests.Find(request => request.Details.Mechanism == mechanism && AnswerTo(request) is null);

    /// <summary>Whether the mechanism gave an assurance, or was asked for one so long ago that the case need not wait for it.</summary>
    public bool HasHeard(Mechanism mechanism) =>
        Assurances.Exists(said => said.Details.Mechanism == mechanism) || RequestHeard(mechanism) is not null;

    /// <summary>The first request to the mechanism that was made so long ago that the case need not wait for its answer; null when none was.</summary>
    public ReviewRequest? RequestHeard(Mechanism mechanism) =>
        ReviewRequests.Find(asked => asked.Details.Mechanism == mechanism && asked.On.DayNumber <= Day.DayNumber - DaysToBeHeard);

    /// <summary>Where the mechanism stands, and since when.</summary>
    /// <remarks>What it was asked again is waiting for, whatever it said before.</remarks>
    public (OversightState State, DateOnly Since) StandingOf(Mechanism mechanism)
    {
        if (OpenRequest(mechanism) is { } request)
        {
            return (OversightState.Waiting, request.On);
        }

        return LatestAssurance(mechanism) switch
        {
            null => (OversightState.NotYetDue, Began),
            { Details.Outcome: AssuranceOutcome.Assured } assured => (OversightState.Assured, assured.On),
            { Details.Outcome: AssuranceOutcome.Conditional } conditional => (OversightState.Conditional, conditional.On),
            var refused => (OversightState.NotAssured, refused.On),
        };
    }

    /// <summary>Whether an assurance was given under conditions that are still to be met.</summary>
    public bool HasOpenConditions(Assurance assurance) =>
        assurance.Details.Outcome == AssuranceOutcome.Conditional && !ConditionsMet.Exists(met => met.Assurance == assurance.Mark.Number);

    /// <summary>Where a departure stands: the last recorded dealing with it holds.</summary>
    public DepartureState StateOf(Engagement departure) => LatestRulingOn(departure) switch
    {
        null => DepartureState.Open,
        { Details.Outcome: DepartureOutcome.Accepted } => DepartureState.Accepted,
        { Details.Outcome: DepartureOutcome.Breach } breach => CompletionOf(breach) is null ? DepartureState.Breach : DepartureState.Completed,
        var asked => DepartureExplanations.Exists(one => one.Engagement == departure.Mark.Number && one.Mark.Number > asked.Mark.Number)
            ? DepartureState.Open
            : DepartureState.MoreAsked,
    };

    /// <summary>What the reviewer last decided on a departure; null while nothing was.</summary>
    public DepartureRuling? LatestRulingOn(Engagement departure) => DepartureRulings.FindLast(ruling => ruling.Engagement == departure.Mark.Number);

    /// <summary>What the commissioner last said of having done what a breach requires; null while nothing was.</summary>
    public ActionReport? ReportOf(DepartureRuling breach) =>
        ActionReports.FindLast(report => report.Engagement == breach.Engagement && report.Mark.Number > breach.Mark.Number);

    /// <summary>That what a breach required was done; null while it was not.</summary>
    public CompletedAction? CompletionOf(DepartureRuling breach) =>
        CompletedActions.Find(completed => completed.Engagement == breach.Engagement && completed.Mark.Number > breach.Mark.Number);

    /// <summary>The mechanisms of the case's scenario that the SHA's reviewer speaks for.</summary>
    public IEnumerable<OversightMechanism> ReviewedMechanisms => Scenario.Oversight.Where(oversight => oversight.IsReviewed);
}
