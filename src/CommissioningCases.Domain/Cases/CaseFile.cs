using System.Collections.Immutable;

namespace CommissioningCases.Domain.Cases;

/// <summary>A case as its accepted entries tell it: their pure fold, immutable. Its lists hold what was not struck, in the order in which it was recorded.</summary>
public sealed partial record CaseFile : HistoryFile
{
    private CaseFile()
    {
    }

    public required LogCase Logged { get; init; }

    public required Scenario Scenario { get; init; }

    /// <summary>The stages entered, the first to the present one.</summary>
    public required FactList<StageEntry> Stages { get; init; }

    /// <summary>The day as of which it tells the case: nothing dated later is in it. The greatest day there is where it tells everything recorded.</summary>
    public DateOnly Day { get; private init; } = DateOnly.MaxValue;

    /// <summary>The facts that were struck, by the number of their entry.</summary>
    public ImmutableDictionary<int, StruckFact> Struck { get; init; } = ImmutableDictionary<int, StruckFact>.Empty;

    public FactList<Amendment> Amendments { get; init; } = [];

    public FactList<OwnerAssignment> OwnerAssignments { get; init; } = [];

    /// <summary>Which contract it is about, each time that it was said after it was logged.</summary>
    public FactList<ContractNaming> ContractNamings { get; init; } = [];

    public FactList<Hold> Holds { get; init; } = [];

    public FactList<Engagement> Engagements { get; init; } = [];

    public FactList<Measure> MeasuresSet { get; init; } = [];

    public FactList<Measurement> Measurements { get; init; } = [];

    public FactList<Judgement> Judgements { get; init; } = [];

    public FactList<Assurance> Assurances { get; init; } = [];

    /// <summary>The assurances that were asked for.</summary>
    public FactList<ReviewRequest> ReviewRequests { get; init; } = [];

    /// <summary>What the SHA's reviewer asked the commissioner beside assurances.</summary>
    public FactList<ShaQuestion> ShaQuestions { get; init; } = [];

    public FactList<ShaAnswer> ShaAnswers { get; init; } = [];

    public FactList<ConditionsMet> ConditionsMet { get; init; } = [];

    public FactList<DepartureRuling> DepartureRulings { get; init; } = [];

    public FactList<DepartureExplanation> DepartureExplanations { get; init; } = [];

    public FactList<ActionReport> ActionReports { get; init; } = [];

    public FactList<CompletedAction> CompletedActions { get; init; } = [];

    public FactList<StaffResponse> StaffResponses { get; init; } = [];

    public FactList<ProviderResponse> ProviderResponses { get; init; } = [];

    public FactList<DisputeReply> DisputeReplies { get; init; } = [];

    public FactList<Settlement> Settlements { get; init; } = [];

    /// <summary>What the staff side says of the case itself, such as that it was not engaged.</summary>
    public FactList<StaffSideNote> StaffSideNotes { get; init; } = [];

    public FactList<Proposal> Proposals { get; init; } = [];

    public FactList<BoardDecision> BoardDecisions { get; init; } = [];

    public FactList<StepTaken> StepsTaken { get; init; } = [];

    public FactList<Concern> Concerns { get; init; } = [];

    public FactList<Chance> Chances { get; init; } = [];

    public FactList<JointReview> Reviews { get; init; } = [];

    public FactList<PlanOpportunity> PlanOpportunities { get; init; } = [];

    public FactList<Cause> Causes { get; init; } = [];

    public FactList<Remedy> Remedies { get; init; } = [];

    public FactList<Support> Supports { get; init; } = [];

    public FactList<Direction> Directions { get; init; } = [];

    public FactList<Prospectus> Prospectuses { get; init; } = [];

    public FactList<Contribution> Contributions { get; init; } = [];

    public FactList<Application> Applications { get; init; } = [];

    /// <summary>The ends of accreditations, also of those whose decision was struck since.</summary>
    public FactList<AccreditationEnd> AccreditationEnds { get; init; } = [];

    /// <summary>The existing providers that were withdrawn.</summary>
    public FactList<ProviderWithdrawal> Withdrawals { get; init; } = [];

    public FactList<Tender> Tenders { get; init; } = [];

    public FactList<StaffTransfer> StaffTransfers { get; init; } = [];

    /// <summary>The documents that were put to it or to its entries.</summary>
    public FactList<CaseDocument> Documents { get; init; } = [];

    /// <summary>Whether its applications are those of a choice programme, and recorded there alone.</summary>
    public bool SharesApplications => Logged.Shares is not null;

    public override string StageName => Stages[^1].Stage.Name;

    public override int Departures => StandingDepartures.Count();

    /// <summary>Opens the file of a case that was just logged.</summary>
    public static CaseFile Begin(LogCase logged, EntryMark mark, CaseKind kind)
    {
        var scenario = kind.Scenario(logged.Scenario);
        return new CaseFile
        {
            Began = mark.On,
            Kind = kind,
            LastNumber = mark.Number,
            LatestOn = mark.On,
            Ids = IdsOf(mark),
            Logged = logged,
            Scenario = scenario,
            Stages = [new StageEntry(mark, scenario.Stages[0], null)],
        };
    }

    /// <inheritdoc/>
    /// <remarks>Which tender is open is of the present: one that is open now is in it, with nothing that came in later, and one that has ended stays ended.</remarks>
    public override CaseFile AsOf(DateOnly day)
    {
        if (day >= LatestOn)
        {
            return day == Day ? this : this with { Day = day };
        }

        return this with
        {
            Day = day,
            Stages = Stages.AsOf(day),
            Amendments = Amendments.AsOf(day),
            OwnerAssignments = OwnerAssignments.AsOf(day),
            ContractNamings = ContractNamings.AsOf(day),
            Holds = Holds.AsOf(day).ConvertAll(hold => hold.Resumed?.On > day ? hold with { Resumed = null } : hold),
            Engagements = Engagements.AsOf(day),
            MeasuresSet = MeasuresSet.AsOf(day),
            Measurements = Measurements.AsOf(day),
            Judgements = Judgements.AsOf(day),
            Assurances = Assurances.AsOf(day),
            ReviewRequests = ReviewRequests.AsOf(day),
            ShaQuestions = ShaQuestions.AsOf(day),
            ShaAnswers = ShaAnswers.AsOf(day),
            ConditionsMet = ConditionsMet.AsOf(day),
            DepartureRulings = DepartureRulings.AsOf(day),
            DepartureExplanations = DepartureExplanations.AsOf(day),
            ActionReports = ActionReports.AsOf(day),
            CompletedActions = CompletedActions.AsOf(day),
            StaffResponses = StaffResponses.AsOf(day),
            ProviderResponses = ProviderResponses.AsOf(day),
            DisputeReplies = DisputeReplies.AsOf(day),
            Settlements = Settlements.AsOf(day),
            StaffSideNotes = StaffSideNotes.AsOf(day),
            Proposals = Proposals.AsOf(day),
            BoardDecisions = BoardDecisions.AsOf(day),
            StepsTaken = StepsTaken.AsOf(day),
            Concerns = Concerns.AsOf(day),
            Chances = Chances.AsOf(day).ConvertAll(chance => chance.AsOf(day)),
            Reviews = Reviews.AsOf(day),
            PlanOpportunities = PlanOpportunities.AsOf(day).ConvertAll(opportunity => opportunity.AsOf(day)),
            Causes = Causes.AsOf(day),
            Remedies = Remedies.AsOf(day),
            Supports = Supports.AsOf(day),
            Directions = Directions.AsOf(day),
            Prospectuses = Prospectuses.AsOf(day),
            Contributions = Contributions.AsOf(day),
            Applications = Applications.AsOf(day).ConvertAll(application => application.AsOf(day)),
            AccreditationEnds = AccreditationEnds.AsOf(day),
            Withdrawals = Withdrawals.AsOf(day),
            Documents = Documents.AsOf(day),
            StaffTransfers = StaffTransfers.AsOf(day),
            Tenders = Tenders.FindAll(tender => tender.IsOpen || tender.On <= day).ConvertAll(tender => tender.AsOf(day)),
        };
    }

    /// <summary>Changes the last tender.</summary>
    internal CaseFile WithTender(Func<Tender, Tender> change) => this with { Tenders = Tenders.SetItem(Tenders.Count - 1, change(Tenders[^1])) };

    /// <summary>Changes the tender to which an invitation, a bid, a score or a withdrawal belongs.</summary>
    internal CaseFile WithTenderOf(StrikeableFact fact, Func<Tender, Tender> change) => this with { Tenders = Tenders.Replace(TenderWith(fact)!.Mark, change) };

    internal CaseFile WithStruck(StrikeableFact fact, EntryMark mark, Strike details) =>
        fact.RemoveFrom(this) with { Struck = Struck.Add(fact.Mark.Number, new StruckFact(fact, mark, details)) };

    internal CaseFile AfterStep(TakeStep action, EntryMark mark)
    {
        var step = Scenario.FindStep(action.Step) ?? throw new InvalidOperationException($"Scenario {Scenario.Number} has no step {action.Step}.");
        var proposal = step.IsKeyFor(this) ? AsOf(mark.On).StandingProposal(step.Name) : null;
        var own = proposal?.Details.Own ?? action.Own;
        var file = step.Effect(this, own, mark) with { StepsTaken = StepsTaken.Add(new StepTaken(mark, action, proposal, own)) };
        if (OpenTender is not null && file.OpenTender is null && !step.EndsTender)
        {
            throw new InvalidOperationException($"The step {step} ends a tender without saying that it does, so that what is commercial of it would be seen.");
        }

        return step.Destination(own) is { } stage ? file with { Stages = Stages.Add(new StageEntry(mark, stage, action.Step)) } : file;
    }
}
