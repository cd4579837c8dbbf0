namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>Where stories begin.</summary>
internal static class Given
{
    /// <summary>The day on which every case is logged, unless a test says otherwise.</summary>
    public static DateOnly FirstDay { get; } = new(2010, 3, 1);

    /// <summary>The day on which every choice programme is opened.</summary>
    public static DateOnly ProgrammeOpened { get; } = new(2011, 8, 1);

    /// <summary>Nothing yet.</summary>
    public static CaseStory Nothing => new(null, FirstDay);

    /// <summary>A case that was just logged.</summary>
    public static CaseStory Case(int scenario, params string[] providers) => Nothing.With("log-case", Examples.Log(scenario, providers));

    /// <summary>A case in that stage, on the day on which it was entered.</summary>
    public static CaseStory CaseIn(int scenario, string stage) => CaseIn(Case(scenario), stage);

    /// <summary>The same case, brought to that stage.</summary>
    public static CaseStory CaseIn(CaseStory logged, string stage)
    {
        if (logged.Stage == stage)
        {
            return logged;
        }

        var step = logged.Case.Scenario.Steps.First(step => step.Destinations.Any(to => to.Name == stage) && step.Name != "withdraw-case");
        return CaseReadyFor(logged, step.Name).Later().Taking(step.Name);
    }

    /// <summary>A case that was given up on its second day.</summary>
    public static CaseStory ClosedCase(int scenario) => Case(scenario).Later().Taking("withdraw-case");

    /// <summary>A case in which every requirement of the step is met, one day after its stage was entered or later; a key step stands approved.</summary>
    public static CaseStory CaseReadyFor(int scenario, string step) => CaseReadyFor(Case(scenario), step);

    /// <summary>The same case, made ready for that step.</summary>
    public static CaseStory CaseReadyFor(CaseStory logged, string step)
    {
        var story = CasePreparedFor(logged, step);
        return StepOf(logged.Scenario, step).IsKeyFor(story.Case) ? story.Approved(step) : story;
    }

    /// <summary>The same, but a key step is not proposed yet.</summary>
    public static CaseStory CasePreparedFor(int scenario, string step) => CasePreparedFor(Case(scenario), step);

    public static CaseStory CasePreparedFor(CaseStory logged, string step) =>
        CaseIn(logged, StepOf(logged.Scenario, step).From[0].Name).Later().Prepared(step);

    /// <summary>A choice programme that was just opened.</summary>
    public static CaseStory Programme() => Nothing.On(ProgrammeOpened).With("open-programme", new { cluster = MadeUp.Cluster });

    /// <summary>A contract that was just put on the register.</summary>
    public static CaseStory Contract() => Nothing.With("record-contract", Examples.Contract());

    private static Step StepOf(int scenario, string step) =>
        RuleSets.Standard.Current.Cases.Scenario(scenario).FindStep(step) ?? throw new ArgumentException($"Scenario {scenario} has no step {step}.");
}
