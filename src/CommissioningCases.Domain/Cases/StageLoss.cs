namespace CommissioningCases.Domain.Cases;

/// <summary>Something that a case can no longer make good once a step has taken it to another stage.</summary>
/// <param name="Text">What that is, in a sentence.</param>
public sealed record StageLoss(string Text)
{
    /// <summary>The clause that it bears on; null where it bears on none alone.</summary>
    public Clause? Clause { get; init; }

    /// <summary>What would make it good before the stage is left; null where nothing would.</summary>
    public Prompt? MetBy { get; init; }

    /// <summary>Whether it is lost only where somebody should think of it first; else it comes with every such step, and need not be confirmed.</summary>
    public bool NeedsConfirming { get; init; }

    /// <summary>What is lost when the step is taken. Nothing where it closes the case, of which nothing more is asked, or leaves it in its stage.</summary>
    public static IReadOnlyList<StageLoss> Of(Outlook<CaseFile> view)
    {
        var (file, step) = (view.File, view.Step);
        return step.IsTimely(file) && NextOf(view) is { } next ? [.. Engagements(view), .. Proposals(file, step), .. Ways(file, next), .. Facts(file, next)] : [];
    }

    /// <summary>The open stage that the step leads to: by what is proposed or answered, or while that is not known, the one that it can lead to.</summary>
    private static Stage? NextOf(Outlook<CaseFile> view)
    {
        var to = view.Own is { } own ? view.Step.Destination(own) : view.Step.Destinations.FirstOrDefault(stage => stage != Stage.Closed);
        return to == Stage.Closed ? null : to;
    }

    /// <summary>Whoever is engaged later is engaged in the next stage: of this one it will always be said that they were not (PP.3, PP.4).</summary>
    private static IEnumerable<StageLoss> Engagements(Outlook<CaseFile> view)
    {
        var file = view.File;
        var waiting = file.RemainingProviders
            .Where(provider => !file.EngagedInThisStage(EngagedWith.Provider).Any(engagement => engagement.Details.Party == provider))
            .ToList();
        if (waiting is [var first, ..])
        {
            yield return new StageLoss($"Not engaged in the stage “{file.Current.Stage.Title}”, and from then on only in the next: {Requirements.Names(view, waiting)}")
            {
                Clause = LetterOf2009.PP_3,
                MetBy = Requirements.Engage(EngagedWith.Provider, first),
                NeedsConfirming = true,
            };
        }

        if (!file.IsStaffEngaged)
        {
            yield return new StageLoss($"No engagement with staff counts in the stage “{file.Current.Stage.Title}”, and from then on they are engaged only in the next")
            {
                Clause = LetterOf2009.PP_4,
                MetBy = Requirements.Engage(EngagedWith.Staff),
                NeedsConfirming = true,
            };
        }
    }

    /// <summary>Proposals belong to the stage in which they were made.</summary>
    private static IEnumerable<StageLoss> Proposals(CaseFile file, Step taken) =>
        from step in file.Scenario.KeySteps
        where step != taken
        let proposal = file.StandingProposal(step.Name)
        where proposal is not null
        select new StageLoss($"The proposal of {EnglishFormat.Day(proposal.On)} to “{EnglishFormat.LowerFirst(step.Title)}” no longer stands") { NeedsConfirming = true };

    /// <summary>Steps of this stage that can be taken neither in the next nor in any that follows it.</summary>
    private static IEnumerable<StageLoss> Ways(CaseFile file, Stage next)
    {
        var ahead = file.Scenario.ReachableFrom(next);
        return
            from step in file.Scenario.Steps
            where step.From.Contains(file.Current.Stage) && step.To == Stage.Closed && !step.From.Any(ahead.Contains)
            select new StageLoss($"The case can no longer take the step “{EnglishFormat.LowerFirst(step.Title)}”") { NeedsConfirming = true };
    }

    /// <summary>What can be recorded in this stage, and in none that follows.</summary>
    private static IEnumerable<StageLoss> Facts(CaseFile file, Stage next)
    {
        var ahead = file.Scenario.ReachableFrom(next);
        List<string> facts = [.. file.Scenario.Facts
            .Where(fact => fact.Stages.Contains(file.Current.Stage) && !fact.Stages.Any(ahead.Contains))
            .Select(fact => $"“{EnglishFormat.LowerFirst(fact.Action.Title)}”")];
        return facts.Count == 0 ? [] : [new StageLoss($"From then on these can no longer be recorded: {EnglishFormat.List(facts)}")];
    }
}
