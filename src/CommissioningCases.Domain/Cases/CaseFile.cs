using System.Collections.Immutable;

namespace CommissioningCases.Domain.Cases;

/// <summary>A case as its accepted entries tell it: their pure fold, immutable.</summary>
public sealed partial record CaseFile : HistoryFile
{
    private CaseFile()
    {
    }

    public required LogCase Logged { get; init; }

    public required Scenario Scenario { get; init; }

    /// <summary>The stages entered, the first to the present one.</summary>
    public required FactList<StageEntry> Stages { get; init; }

    /// <summary>Who looks after the case in the PCT; null when nobody was named.</summary>
    public string? Owner { get; init; }

    /// <summary>The facts that were struck, by the number of their entry.</summary>
    public ImmutableDictionary<int, Striking> Struck { get; init; } = ImmutableDictionary<int, Striking>.Empty;

    public FactList<Engagement> Engagements { get; init; } = [];

    /// <summary>The measures, by their id.</summary>
    public ImmutableSortedDictionary<string, Measure> Measures { get; init; } = ImmutableSortedDictionary.Create<string, Measure>(StringComparer.Ordinal);

    public FactList<Measurement> Measurements { get; init; } = [];

    public FactList<Judgement> Judgements { get; init; } = [];

    public FactList<Assurance> Assurances { get; init; } = [];

    /// <summary>The assurances that were asked for.</summary>
    public FactList<ReviewRequest> ReviewRequests { get; init; } = [];

    /// <summary>The conditions that were met, by the number of the assurance's entry.</summary>
    public ImmutableDictionary<int, ConditionsMet> ConditionsMet { get; init; } = ImmutableDictionary<int, ConditionsMet>.Empty;

    public FactList<DepartureRuling> DepartureRulings { get; init; } = [];

    public FactList<DepartureExplanation> DepartureExplanations { get; init; } = [];

    public FactList<StaffResponse> StaffResponses { get; init; } = [];

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

    /// <summary>The existing providers that were withdrawn, by their code.</summary>
    public ImmutableSortedDictionary<string, ProviderWithdrawal> Withdrawals { get; init; } = ImmutableSortedDictionary.Create<string, ProviderWithdrawal>(StringComparer.Ordinal);

    public FactList<Tender> Tenders { get; init; } = [];

    /// <summary>The type of tender that was decided in scenario 4; null before that, and in the others.</summary>
    public TenderType? DecidedTenderType { get; init; }

    /// <summary>How additional providers are accredited in scenario 5; null before that is decided, and in the others.</summary>
    public AccreditationMode? AccreditationMode { get; init; }

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
            Ids = IdsOf(mark),
            Logged = logged,
            Scenario = scenario,
            Stages = [new StageEntry(mark, scenario.Stages[0], null)],
        };
    }

    /// <summary>The clause that forbids an engagement of that kind on that day; null when none does.</summary>
    public Clause? ClauseAgainst(EngagedWith with, DateOnly on) =>
        with == EngagedWith.OtherProvider ? Scenario.ClauseAgainstOtherProviders(StageOn(on)) : null;

    internal CaseFile WithTender(Func<Tender, Tender> change) => this with { Tenders = Tenders.SetItem(Tenders.Count - 1, change(Tenders[^1])) };

    internal CaseFile WithAssurance(Assurance assurance) => (this with { Assurances = Assurances.Add(assurance) }).WithAnswers();

    internal CaseFile WithStruck(StrikeableFact fact, Striking striking)
    {
        var file = this with { Struck = Struck.Add(fact.Mark.Number, striking) };
        return fact is Assurance ? file.WithAnswers() : file;
    }

    /// <summary>What a mechanism was asked is answered by the first that it said since and that was not struck.</summary>
    private CaseFile WithAnswers() => ReviewRequests.IsEmpty ? this : this with
    {
        ReviewRequests = ReviewRequests.ConvertAll(request => request with
        {
            Answer = Assurances.Find(said => said.Details.Mechanism == request.Details.Mechanism && said.Mark.Number > request.Mark.Number && Counts(said)),
        }),
    };

    internal CaseFile AfterStep(TakeStep action, EntryMark mark)
    {
        var step = Scenario.FindStep(action.Step) ?? throw new InvalidOperationException($"Scenario {Scenario.Number} has no step {action.Step}.");
        var file = step.Effect(this, action, mark) with { StepsTaken = StepsTaken.Add(new StepTaken(mark, action)) };
        if (OpenTender is not null && file.OpenTender is null && !step.EndsTender)
        {
            throw new InvalidOperationException($"The step {step} ends a tender without saying that it does, so that what is commercial of it would be seen.");
        }

        return step.Destination(action) is { } stage ? file with { Stages = Stages.Add(new StageEntry(mark, stage, action.Step)) } : file;
    }
}
