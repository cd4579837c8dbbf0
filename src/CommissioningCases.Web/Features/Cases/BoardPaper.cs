using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What goes before the board on one key step: the case in a page or two.</summary>
public sealed class BoardPaper
{
    private readonly Dictionary<int, EntryView> _entries;
    private readonly Dictionary<Requirement<CaseFile>, bool> _onAnyDay;

    /// <exception cref="NotFoundException">No proposal of it stands that the Board could decide on.</exception>
    public BoardPaper(CaseView view, CaseOverview overview, string step)
    {
        Step = view.File.Scenario.KeySteps.FirstOrDefault(key => key.Name == step && key.CanBeProposedBy(view.File))
            ?? throw new NotFoundException($"{step} is no key step of {view.Reference} at present.");
        Proposal = view.File.StandingProposal(step) ?? throw new NotFoundException($"No proposal of {step} stands on {view.Reference}.");
        Overview = overview;
        _entries = view.Entries.ToDictionary(entry => entry.Number);
        var then = Step.LookAhead(CaseOutlook.Ahead(view.File, Step, Proposal.On, view.Bodies)).ToDictionary(one => one.Requirement, one => one.Finding);
        var today = CaseOutlook.Ahead(view.File, Step, view.Today, view.Bodies);
        _onAnyDay = Step.LookAhead(CaseOutlook.Ahead(view.File, Step, CaseOutlook.AnyDay, view.Bodies)).ToDictionary(one => one.Requirement, one => one.Finding.IsMet);
        Silent = [.. Checklist.Of(today).Lines.Where(line => line.IsSilent)];
        Requirements =
        [
            .. Step.LookAhead(today).Where(one => IsForTheCase(one.Requirement))
                .Select(one => Requirement(one.Requirement, one.Finding, then.GetValueOrDefault(one.Requirement))),
        ];
    }

    public CaseOverview Overview { get; }

    public CaseFile File => Overview.File;

    public Step Step { get; }

    /// <summary>What the Board is to decide on.</summary>
    public Proposal Proposal { get; }

    /// <summary>What the letter asks of the case for this step, apart from the Board's own approval and what every proposal says.</summary>
    public IReadOnlyList<PaperRequirement> Requirements { get; }

    public IEnumerable<PaperRequirement> Met => Requirements.Where(requirement => requirement.Finding is { IsMet: true, IsSilent: false });

    public IEnumerable<PaperRequirement> Unmet => Requirements.Where(requirement => !requirement.Finding.IsMet);

    /// <summary>How many of them only wait for a day to come. The list of what awaits the Board does not count them as missing.</summary>
    public int Waiting => Unmet.Count(requirement => _onAnyDay.GetValueOrDefault(requirement.Requirement));

    /// <summary>What nothing speaks for or against yet, alike ones together.</summary>
    public IReadOnlyList<ChecklistLine> Silent { get; }

    /// <summary>What the Board decided on this proposal; null while it has not.</summary>
    public BoardDecision? Decision => File.DecisionOn(Proposal);

    /// <summary>What the Board decided on this step in this stage before, on this proposal or earlier ones, the latest first.</summary>
    public IEnumerable<BoardDecision> EarlierDecisions => File.BoardDecisions
        .Where(decision => decision.Details.Step == Step.Name && decision != Decision && File.IsOfThisStage(decision))
        .OrderByDescending(decision => decision.On).ThenByDescending(decision => decision.Mark.Number);

    /// <summary>Whether the person put it to the Board, and so does not record what that decided.</summary>
    public bool IsProposedByThem => Overview.IsByThem(Proposal.Mark.Number);

    /// <summary>The tender that the step would end; null where it ends none.</summary>
    public Tender? Tender => Step.EndsTender ? File.OpenTender : null;

    /// <summary>The other ways on from this stage, and how many of their requirements the case meets.</summary>
    public IEnumerable<StepOutlook> Options => Overview.Steps.Where(outlook => outlook.Step != Step && (outlook.IsCard || outlook.IsAlwaysOpen));

    /// <summary>The judgements on which the choice between the ways rests.</summary>
    public IEnumerable<TimelineEntry> Judgements => File.Judgements.Select(judgement => Sentence(judgement.Mark.Number)).OfType<TimelineEntry>();

    /// <summary>How provider and staff were engaged, the latest first.</summary>
    public IEnumerable<TimelineEntry> Engagements => File.Engagements
        .Where(engagement => engagement.Details.With is EngagedWith.Provider or EngagedWith.Staff && File.Counts(engagement))
        .OrderByDescending(engagement => engagement.On).ThenByDescending(engagement => engagement.Mark.Number)
        .Select(engagement => Sentence(engagement.Mark.Number)).OfType<TimelineEntry>();

    /// <summary>What is still open on the case, in a sentence each.</summary>
    public IReadOnlyList<string> OpenMatters => [.. OpenMattersOf(File)];

    private static bool IsForTheCase(Requirement<CaseFile> requirement) =>
        requirement.Clause != LetterOf2009.PP_10a && !(requirement.AskedOnForm is { } field && ProposeStep.Definition.Fields.Contains(field));

    private PaperRequirement Requirement(Requirement<CaseFile> requirement, Finding today, Finding? then) => new(
        requirement,
        today,
        then is null || (then.IsMet, then.IsSilent, then.Progress) == (today.IsMet, today.IsSilent, today.Progress) ? null : then,
        [.. today.Evidence.Select(Sentence).OfType<TimelineEntry>()],
        today.Evidence.Select(Overview.DisputedBy).FirstOrDefault(by => by is not null));

    private TimelineEntry? Sentence(int number) => _entries.TryGetValue(number, out var entry) ? Overview.Timeline(entry) : null;

    private IEnumerable<string> OpenMattersOf(CaseFile file)
    {
        if (file.OpenChance is { } chance)
        {
            yield return $"The provider’s chance {file.Chances.Count} to improve runs until {EnglishFormat.Day(chance.Details.Due)} and is not judged.";
        }

        if (file.OpenPlanOpportunity is { } plan)
        {
            yield return $"The provider’s plan is due on {EnglishFormat.Day(plan.Details.Due)} and is not judged.";
        }

        if (file.OpenTender is { } tender)
        {
            yield return $"A tender is open, closing on {EnglishFormat.Day(tender.Details.Closes)}.";
        }

        foreach (var request in file.ReviewRequests.Where(request => file.AnswerTo(request) is null))
        {
            yield return $"{ChoiceLabels.Label(request.Details.Mechanism)} was asked for on {EnglishFormat.Day(request.On)} and has not answered.";
        }

        foreach (var assurance in file.OpenConditions)
        {
            yield return $"Conditions of {ChoiceLabels.Label(assurance.Details.Mechanism)} are still to be met{(assurance.Details.ConditionsDue is { } due ? $" by {EnglishFormat.Day(due)}" : "")}: {string.Join(" ", new[] { assurance.Details.Conditions, assurance.Details.StaffConditions }.OfType<string>())}";
        }

        foreach (var departure in file.StandingDepartures.Where(departure => file.StateOf(departure) is DepartureState.Open or DepartureState.MoreAsked))
        {
            yield return $"The departure from {departure.ContraryTo!.Id} of {EnglishFormat.Day(departure.On)} is not dealt with by the SHA.";
        }

        foreach (var record in file.DisputedRecords)
        {
            yield return $"{EnglishFormat.UpperFirst(DisputeLabels.By(file, record))} disputes {DisputeLabels.Record(record, Overview.Names)}.";
        }
    }
}

/// <summary>A requirement as the board reads it.</summary>
/// <param name="Finding">How it stands today.</param>
/// <param name="Then">How it stood on the day of the proposal, where that was otherwise; null where it is the same.</param>
/// <param name="Evidence">The entries that it rests on, in sentences.</param>
/// <param name="DisputedBy">Who disputes one of them, such as "the staff side"; null where nobody does.</param>
public sealed record PaperRequirement(Requirement<CaseFile> Requirement, Finding Finding, Finding? Then, IReadOnlyList<TimelineEntry> Evidence, string? DisputedBy)
{
    public FindingMark Mark => FindingMark.Of(Finding.IsMet, Finding.IsSilent);
}
