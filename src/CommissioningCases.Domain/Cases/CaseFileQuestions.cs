namespace CommissioningCases.Domain.Cases;

/// <summary>What the rules and the pages ask of a case file.</summary>
public sealed partial record CaseFile
{
    public StageEntry Current => Stages[^1];

    /// <summary>The day on which the present stage was entered.</summary>
    public DateOnly StageEntered => Current.On;

    /// <summary>The service as it was logged, or last amended.</summary>
    public string Service => Amended(details => details.Service) ?? Logged.Service;

    /// <summary>The summary as it was logged, or last amended.</summary>
    public string Summary => Amended(details => details.Summary) ?? Logged.Summary;

    /// <summary>The needs that the case serves (PP.6c), as they were logged, or last amended.</summary>
    public string Needs => Amended(details => details.Needs) ?? Logged.Needs;

    /// <summary>Who looks after the case in the PCT; null when nobody was named.</summary>
    public string? Owner => OwnerAssignments.Latest()?.Details.Owner ?? Logged.Owner;

    /// <summary>Name of the contract that it is about: the one that was said last, or the one from which it started. Null where there is none, or none is on the register.</summary>
    public string? Contract => ContractNamings.Latest() is { } naming ? naming.Details.Contract : Logged.Contract;

    /// <summary>The hold under which the case rests; null while it is worked on.</summary>
    public Hold? OpenHold => Holds is [.., { Resumed: null } open] ? open : null;

    public IReadOnlyList<string> Providers => Logged.Providers;

    /// <summary>The existing providers that were not withdrawn.</summary>
    public IEnumerable<string> RemainingProviders => Withdrawals.IsEmpty ? Providers : Providers.Where(provider => !IsWithdrawn(provider));

    public Chance? OpenChance => Chances is [.., { Judged: null } open] ? open : null;

    public PlanOpportunity? OpenPlanOpportunity => PlanOpportunities is [.., { Judged: null } open] ? open : null;

    public Tender? OpenTender => Tenders is [.., { IsOpen: true } open] ? open : null;

    /// <summary>The type of tender that was decided last in scenario 4; null before that, and in the others.</summary>
    public TenderType? DecidedTenderType => StepsTaken.FindLast(step => step.Own.Has(NewOrRedesignedService.Decided))?.Own.Get(NewOrRedesignedService.Decided) switch
    {
        null or TenderDecision.NoTender => null,
        TenderDecision.NhsOnlyTender => TenderType.NhsOnly,
        _ => TenderType.Open,
    };

    /// <summary>How additional providers are accredited in scenario 5; null before that is decided, and in the others.</summary>
    public AccreditationMode? AccreditationMode => StepsTaken.FindLast(step => step.Own.Has(IncreasingPatientChoice.Mode))?.Own.Get(IncreasingPatientChoice.Mode);

    /// <summary>How many providers a managed process accredits at a time; null in an open one.</summary>
    public ExactNumber? Places => StepsTaken.FindLast(step => step.Own.Has(IncreasingPatientChoice.Places))?.Own.Get(IncreasingPatientChoice.Places);

    /// <summary>What became of the case; null while it is open.</summary>
    public CaseEnding? EndingOf(KnownBodies bodies) => !IsClosed ? null : Tenders.Find(tender => tender.AwardedTo is not null) switch
    {
        { AwardedTo: { } winner } => bodies.IsNhs(winner) ? CaseEnding.TenderedToNhs : CaseEnding.TenderedToOthers,
        _ => Scenario.FindStep(Current.Step!)!.Ending,
    };

    public bool IsWithdrawn(string provider) => Withdrawals.Exists(withdrawal => withdrawal.Details.Provider == provider);

    /// <summary>
    /// Where in <see cref="Stages"/> the stage stands to which a fact belongs: the one that the case was in on its day; on the very day of a step the old one if it was recorded before
    /// the step, else the new one. A stage that is entered again is another stage.
    /// </summary>
    public int StageOf(EntryMark mark)
    {
        for (var i = Stages.Count - 1; i > 0; i--)
        {
            var entered = Stages[i].Mark;
            if (entered.On < mark.On || (entered.On == mark.On && entered.Number < mark.Number))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Whether the fact belongs to the present stage.</summary>
    public bool IsOfThisStage(Fact fact) => StageOf(fact.Mark) == Stages.Count - 1;

    /// <summary>Whether the case has left the stage in which it was when that was recorded, whatever its day.</summary>
    public bool HasLeft(EntryMark mark) => Current.Mark.Number > mark.Number;

    /// <summary>The measure of that id; null when there is none.</summary>
    public Measure? FindMeasure(string id) => MeasuresSet.Find(measure => measure.Details.Measure == id);

    /// <summary>The measures of quality and of patient satisfaction by which a chance is judged: those that were set when it was offered (S1.3).</summary>
    public FactList<Measure> MeasuresOf(Chance chance) =>
        MeasuresSet.FindAll(measure => measure.IsOfQuality && measure.On <= chance.On && measure.Mark.Number < chance.Mark.Number);

    /// <summary>The latest among the measurements of a measure and its results in judged chances; null when it has no value.</summary>
    public (EntryMark Mark, ExactNumber Value)? LatestValue(string measure)
    {
        (EntryMark Mark, ExactNumber Value)? latest = Measurements.Latest(measurement => measurement.Details.Measure == measure) is { } measured
            ? (measured.Mark, measured.Details.Value)
            : null;
        foreach (var chance in Chances)
        {
            if (chance.Judged is { } judged
                && judged.Details.Results.TryGetValue(measure, out var result)
                && (latest is not { } other || (judged.On, judged.Mark.Number).CompareTo((other.Mark.On, other.Mark.Number)) > 0))
            {
                latest = (judged.Mark, result);
            }
        }

        return latest;
    }

    public Application? PendingApplication(string provider) =>
        Applications.Find(application => application.IsPendingFor(provider));

    /// <summary>Every fact that can be struck unless something keeps it, kind by kind.</summary>
    public IEnumerable<StrikeableFact> StrikeableFacts =>
    [
        .. Engagements,
        .. MeasuresSet,
        .. Measurements,
        .. Judgements,
        .. Assurances,
        .. ReviewRequests,
        .. ShaQuestions,
        .. Proposals,
        .. BoardDecisions,
        .. Concerns,
        .. Chances,
        .. Chances.Select(chance => chance.Judged).OfType<ChanceJudgement>(),
        .. Reviews,
        .. PlanOpportunities,
        .. PlanOpportunities.Select(opportunity => opportunity.Judged).OfType<PlanJudgement>(),
        .. Causes,
        .. Remedies,
        .. Supports,
        .. Directions,
        .. Prospectuses,
        .. Contributions,
        .. SharesApplications ? [] : Applications,
        .. SharesApplications ? [] : Applications.Select(application => application.Decided).OfType<ApplicationDecision>(),
        .. Withdrawals,
        .. Tenders,
        .. Tenders.SelectMany(tender => tender.Invitations),
        .. Tenders.SelectMany(tender => tender.BidsReceived),
        .. Tenders.SelectMany(tender => tender.BidsReceived).Select(bid => bid.Scored).OfType<BidScore>(),
        .. Tenders.SelectMany(tender => tender.BidsReceived).Select(bid => bid.Withdrawn).OfType<BidWithdrawal>(),
        .. Documents,
        .. StaffTransfers,
        .. ContractNamings,
    ];

    /// <summary>The fact that an action names, by its own id or by the one made from its entry's number; null when there is none, or it was struck.</summary>
    public StrikeableFact? FindStrikeable(string record) => NumberOf(record) is { } number ? StrikeableFacts.FirstOrDefault(fact => fact.Mark.Number == number) : null;

    /// <summary>Whether the fact was struck.</summary>
    public bool IsStruck(StrikeableFact fact) => Struck.ContainsKey(fact.Mark.Number);

    /// <summary>The facts of that kind, those that were struck among them, in the order in which they were recorded.</summary>
    /// <param name="standing">Those of the kind that were not struck.</param>
    public IEnumerable<T> WithStruck<T>(FactList<T> standing)
        where T : StrikeableFact =>
        Struck.IsEmpty ? standing : standing.Concat(Struck.Values.Select(struck => struck.Fact).OfType<T>()).OrderBy(fact => fact.Mark.Number);

    /// <summary>The fact of that name whether or not it was struck; null when there is none.</summary>
    public StrikeableFact? FindRecorded(string record) =>
        NumberOf(record) is { } number && Struck.TryGetValue(number, out var struck) ? struck.Fact : FindStrikeable(record);

    /// <summary>The tender to which an invitation, a bid, a score or a withdrawal belongs; null when there is none.</summary>
    public Tender? TenderWith(StrikeableFact fact) => Tenders.FindLast(tender => tender.Mark.Number < fact.Mark.Number);

    /// <summary>The latest judgement of the question.</summary>
    public Judgement? LatestJudgement(string question) => Judgements.Latest(judgement => judgement.Details.Question == question);

    /// <summary>What the mechanism last said.</summary>
    public Assurance? LatestAssurance(Mechanism mechanism) => Assurances.Latest(assurance => assurance.Details.Mechanism == mechanism);

    /// <summary>The proposal of the step that stands: the latest of those made in this stage, and where it ends a tender, since that was opened. Null when none does.</summary>
    /// <param name="by">Only among those dated on or before that day; null for any.</param>
    public Proposal? StandingProposal(string step, DateOnly? by = null)
    {
        var since = Scenario.FindStep(step) is { EndsTender: true } ? OpenTender?.Mark.Number ?? int.MaxValue : 0;
        return Proposals.Latest(proposal => proposal.Details.Step == step && !(proposal.On > by) && proposal.Mark.Number > since && IsOfThisStage(proposal));
    }

    /// <summary>The board's latest decision on the proposal: dated on or after its day, and recorded after it. Null when there is none.</summary>
    public BoardDecision? DecisionOn(Proposal proposal) => BoardDecisions.Latest(decision =>
        decision.Details.Step == proposal.Details.Step && decision.On >= proposal.On && decision.Mark.Number > proposal.Mark.Number);

    /// <summary>The latest day before which no step, and no proposal of one, can be dated: so nobody dates a step round bad news. With what happened on it.</summary>
    internal (DateOnly Day, string What) EarliestStep
    {
        get
        {
            (DateOnly Day, string What) earliest = (StageEntered, "when the stage began");
            Consider(Assurances.LatestDay(), "when assurance was recorded");
            Consider(BoardDecisions.LatestDay(), "when the Board decided");
            Consider(Proposals.LatestDay(), "when a step was proposed");
            Consider(StaffResponses.LatestDay(), "when the staff side responded");
            Consider(ProviderResponses.LatestDay(), "when a provider responded");
            Consider(Settlements.LatestDay(), "when a dispute was settled");
            Consider(Engagements.Latest(engagement => engagement.IsDeparture)?.On, "the day of a departure");
            Consider(DepartureRulings.LatestDay(), "when a departure was dealt with");
            Consider(Reviews.LatestDay(), "when a joint review was held");
            Consider(Remedies.LatestDay(), "when a remedy was recorded");
            Consider(Chances.LatestDay(), "when a chance was offered");
            Consider(PlanOpportunities.LatestDay(), "when an opportunity was offered");
            Consider(Judgements.LatestDay(), "when a question was judged");
            Consider(Measurements.LatestDay(), "the day of a measurement");
            foreach (var chance in Chances)
            {
                Consider(chance.Judged?.On, "when a chance was judged");
            }

            foreach (var opportunity in PlanOpportunities)
            {
                Consider(opportunity.Judged?.On, "when a plan was judged");
            }

            if (!SharesApplications)
            {
                foreach (var application in Applications)
                {
                    Consider(application.On, "when an application was received");
                    Consider(application.Decided?.On, "when an application was decided");
                }
            }

            Consider(AccreditationEnds.LatestDay(), "when an accreditation ended");
            foreach (var bid in Tenders.SelectMany(tender => tender.BidsReceived))
            {
                Consider(bid.On, "when a bid was received");
                Consider(bid.Scored?.On, "when a bid was scored");
                Consider(bid.Withdrawn?.On, "when a bid was withdrawn");
            }

            return earliest;

            void Consider(DateOnly? day, string what)
            {
                if (day > earliest.Day)
                {
                    earliest = (day.Value, what);
                }
            }
        }
    }

    private string? Amended(Func<AmendCase, string?> field) =>
        Amendments.IsEmpty ? null : Amendments.Latest(amendment => field(amendment.Details) is not null) is { } latest ? field(latest.Details) : null;
}
