using System.Collections.Immutable;
using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Letters;
using CommissioningCases.Domain.Scenarios;

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
    public required ImmutableList<StageEntry> Stages { get; init; }

    /// <summary>Who looks after the case in the PCT; null when nobody was named.</summary>
    public string? Owner { get; init; }

    /// <summary>The facts that were struck, by the number of their entry.</summary>
    public ImmutableDictionary<int, Striking> Struck { get; init; } = ImmutableDictionary<int, Striking>.Empty;

    public ImmutableList<Engagement> Engagements { get; init; } = [];

    /// <summary>The measures, by their id.</summary>
    public ImmutableSortedDictionary<string, Measure> Measures { get; init; } = ImmutableSortedDictionary.Create<string, Measure>(StringComparer.Ordinal);

    public ImmutableList<Measurement> Measurements { get; init; } = [];

    public ImmutableList<Judgement> Judgements { get; init; } = [];

    public ImmutableList<Assurance> Assurances { get; init; } = [];

    public ImmutableList<BoardDecision> BoardDecisions { get; init; } = [];

    public ImmutableList<StepTaken> StepsTaken { get; init; } = [];

    public ImmutableList<Concern> Concerns { get; init; } = [];

    public ImmutableList<Chance> Chances { get; init; } = [];

    public ImmutableList<JointReview> Reviews { get; init; } = [];

    public ImmutableList<PlanOpportunity> PlanOpportunities { get; init; } = [];

    public ImmutableList<Cause> Causes { get; init; } = [];

    public ImmutableList<Remedy> Remedies { get; init; } = [];

    public ImmutableList<Support> Supports { get; init; } = [];

    public ImmutableList<Direction> Directions { get; init; } = [];

    public ImmutableList<Prospectus> Prospectuses { get; init; } = [];

    public ImmutableList<Contribution> Contributions { get; init; } = [];

    public ImmutableList<Application> Applications { get; init; } = [];

    /// <summary>The existing providers that were withdrawn, by their code.</summary>
    public ImmutableSortedDictionary<string, ProviderWithdrawal> Withdrawals { get; init; } = ImmutableSortedDictionary.Create<string, ProviderWithdrawal>(StringComparer.Ordinal);

    public ImmutableList<Tender> Tenders { get; init; } = [];

    /// <summary>The type of tender that was decided in scenario 4; null before that, and in the others.</summary>
    public TenderType? DecidedTenderType { get; init; }

    /// <summary>How additional providers are accredited in scenario 5; null before that is decided, and in the others.</summary>
    public AccreditationMode? AccreditationMode { get; init; }

    public override string StageName => Stages[^1].Stage.Name;

    public override int Departures => Engagements.Count(engagement => engagement.ContraryTo is not null && Counts(engagement));

    /// <summary>Opens the file of a case that was just logged.</summary>
    public static CaseFile Begin(LogCase logged, EntryMark mark)
    {
        var scenario = Scenario.Numbered(logged.Scenario);
        return new CaseFile
        {
            Began = mark.On,
            Edition = Rules.Rulebook.Edition,
            LastNumber = mark.Number,
            Ids = mark.Id is null ? NoIds : NoIds.Add(mark.Id, mark.Number),
            Logged = logged,
            Scenario = scenario,
            Stages = [new StageEntry(mark, scenario.Stages[0], null)],
        };
    }

    /// <summary>The file after one more accepted action.</summary>
    public CaseFile After(CaseAction action, EntryMark mark) => Marked(action.ApplyTo(this, mark), mark);

    /// <summary>The clause that forbids an engagement of that kind on that day; null when none does.</summary>
    public Clause? ClauseAgainst(EngagedWith with, DateOnly on) =>
        with == EngagedWith.OtherProvider ? Scenario.ClauseAgainstOtherProviders(StageOn(on)) : null;

    internal CaseFile WithTender(Func<Tender, Tender> change) => this with { Tenders = Tenders.SetItem(Tenders.Count - 1, change(Tenders[^1])) };

    internal CaseFile AfterStep(TakeStep action, EntryMark mark)
    {
        var step = Scenario.FindStep(action.Step) ?? throw new InvalidOperationException($"Scenario {Scenario.Number} has no step {action.Step}.");
        var file = step.Effect(this, action, mark) with { StepsTaken = StepsTaken.Add(new StepTaken(mark, action)) };
        return step.Destination(action) is { } stage ? file with { Stages = Stages.Add(new StageEntry(mark, stage, action.Step)) } : file;
    }
}
