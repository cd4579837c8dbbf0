using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What goes before the board on one key step: the case in a page or two.</summary>
public sealed class BoardPaper
{
    private readonly Dictionary<int, EntryView> _entries;

    /// <exception cref="NotFoundException">It is no key step of the stage that the case is in.</exception>
    public BoardPaper(CaseView view, CaseOverview overview, string step)
    {
        Step = view.File.Scenario.KeySteps.FirstOrDefault(key => key.Name == step && key.From.Contains(view.File.Current.Stage))
            ?? throw new NotFoundException($"{step} is no key step of {view.Reference} at present.");
        Overview = overview;
        _entries = view.Entries.ToDictionary(entry => entry.Number);
        Requirements = [.. Step.LookAhead(CaseOutlook.Ahead(view.File, Step, view.Today, view.Bodies)).Where(one => one.Requirement.AskedOnForm is null && one.Requirement.Clause != LetterOf2009.PP_10a).Select(Requirement)];
    }

    public CaseOverview Overview { get; }

    public CaseFile File => Overview.File;

    public Step Step { get; }

    /// <summary>What the letter asks of the case for this step, apart from the board's own approval and what the step's form asks.</summary>
    public IReadOnlyList<PaperRequirement> Requirements { get; }

    public IEnumerable<PaperRequirement> Met => Requirements.Where(requirement => requirement.IsMet);

    public IEnumerable<PaperRequirement> Unmet => Requirements.Where(requirement => !requirement.IsMet);

    /// <summary>What the commissioner has to state when the step is taken, and the clauses that ask it.</summary>
    public IEnumerable<Requirement<CaseFile>> Stated => Step.Requirements.Where(requirement => requirement.AskedOnForm is not null);

    /// <summary>The last decision on this step since the stage began; null while there is none.</summary>
    public BoardDecision? Decision => File.LatestBoardDecision(Step.Name, Overview.Today);

    /// <summary>The steps taken so far, with what the commissioner stated for each, the last first.</summary>
    public IEnumerable<TimelineEntry> Statements => File.StepsTaken.Reverse().Select(step => Sentence(step.Mark.Number)).OfType<TimelineEntry>();

    /// <summary>The other ways on from this stage, and how many of their requirements the case meets.</summary>
    public IEnumerable<StepOutlook> Options => Overview.Steps.Where(outlook => outlook.IsCard && outlook.Step != Step);

    /// <summary>The judgements on which the choice between the ways rests.</summary>
    public IEnumerable<TimelineEntry> Judgements => File.Judgements.Where(File.Counts).Select(judgement => Sentence(judgement.Mark.Number)).OfType<TimelineEntry>();

    /// <summary>How provider and staff were engaged, the latest first.</summary>
    public IEnumerable<TimelineEntry> Engagements => File.Engagements
        .Where(engagement => engagement.Details.With is EngagedWith.Provider or EngagedWith.Staff && File.Counts(engagement))
        .OrderByDescending(engagement => engagement.On).ThenByDescending(engagement => engagement.Mark.Number)
        .Select(engagement => Sentence(engagement.Mark.Number)).OfType<TimelineEntry>();

    /// <summary>What is still open on the case, in a sentence each.</summary>
    public IReadOnlyList<string> OpenMatters => [.. OpenMattersOf(File)];

    private PaperRequirement Requirement((Requirement<CaseFile> Requirement, Finding Finding) one) => new(
        one.Requirement,
        one.Finding,
        [.. one.Finding.Evidence.Select(Sentence).OfType<TimelineEntry>()],
        one.Finding.Evidence.Any(File.IsDisputed));

    private TimelineEntry? Sentence(int number) => _entries.TryGetValue(number, out var entry) ? Overview.Timeline(entry) : null;

    private static IEnumerable<string> OpenMattersOf(CaseFile file)
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

        foreach (var request in file.ReviewRequests.Where(request => request.Answer is null))
        {
            yield return $"{ChoiceLabels.Label(request.Details.Mechanism)} was asked for on {EnglishFormat.Day(request.On)} and has not answered.";
        }

        foreach (var assurance in file.OpenConditions)
        {
            yield return $"Conditions of {ChoiceLabels.Label(assurance.Details.Mechanism)} are still to be met{(assurance.Details.ConditionsDue is { } due ? $" by {EnglishFormat.Day(due)}" : "")}: {assurance.Details.Conditions}";
        }

        foreach (var departure in file.StandingDepartures.Where(departure => file.StateOf(departure) is DepartureState.Open or DepartureState.MoreAsked))
        {
            yield return $"The departure from {departure.ContraryTo!.Id} of {EnglishFormat.Day(departure.On)} is not dealt with by the SHA.";
        }

        foreach (var engagement in file.Engagements.Where(engagement => file.Counts(engagement) && file.IsDisputed(engagement.Mark.Number)))
        {
            yield return $"The staff side disputes the record of the engagement of {EnglishFormat.Day(engagement.On)} with {engagement.Details.Party}.";
        }
    }
}

/// <summary>A requirement as the board reads it.</summary>
/// <param name="Evidence">The entries that it rests on, in sentences.</param>
/// <param name="IsDisputed">Whether the staff side disputes one of them.</param>
public sealed record PaperRequirement(Requirement<CaseFile> Requirement, Finding Finding, IReadOnlyList<TimelineEntry> Evidence, bool IsDisputed)
{
    public bool IsMet => Finding.IsMet;
}
