namespace CommissioningCases.Domain.Cases;

/// <summary>What a case needs to be logged.</summary>
internal sealed class LoggingRule : BeginningRule<CaseFile>
{
    private LoggingRule()
    {
    }

    public static LoggingRule Instance { get; } = new();

    public override IReadOnlyList<Clause> Clauses { get; } = [LetterOf2009.PP_6c];

    internal override void Check(BeginningAction<CaseFile> action, HistoryKind<CaseFile> kind, RuleContext context)
    {
        var logged = (LogCase)action;
        context.Invalid(logged.Pct.Length > 0 && context.Bodies.FindPct(logged.Pct) is null, LogCase.PctField, "Choose a known Primary Care Trust");
        context.Invalid(!logged.Providers.All(provider => context.Bodies.FindProvider(provider) is not null), LogCase.ProvidersField, "Choose known providers");
        context.Invalid(
            logged.Providers.Distinct(StringComparer.Ordinal).Count() != logged.Providers.Count,
            LogCase.ProvidersField,
            "Name each provider once");
        ((CaseKind)kind).ScenarioOf(logged).Providers.Check(logged.Providers, context);
        context.Invalid(
            logged.Shares is { } shared && context.Bodies.FindCluster(shared.Cluster)?.Members.Contains(logged.Pct) != true,
            LogCase.ProgrammeField,
            "Choose the programme of the cluster to which the Primary Care Trust belongs");
        context.Refuse(logged.Needs.Length == 0, LetterOf2009.PP_6c, "The case is driven by needs, and says by which");
    }
}
