namespace CommissioningCases.Domain.Cases;

/// <summary>What a case needs to be logged.</summary>
internal sealed class LoggingRule : BeginningRule<CaseFile>
{
    /// <summary>A contract that expired longer ago begins no case.</summary>
    private const int LongestSinceExpiryInDays = 365;

    private LoggingRule()
    {
    }

    public static LoggingRule Instance { get; } = new();

    internal override void Check(BeginningAction<CaseFile> action, HistoryKind<CaseFile> kind, RuleContext context)
    {
        var logged = (LogCase)action;
        context.Invalid(logged.Pct.Length > 0 && context.Bodies.FindPct(logged.Pct) is null, LogCase.PctField, "Choose a known Primary Care Trust");
        context.Invalid(!logged.Providers.All(provider => context.Bodies.FindProvider(provider) is not null), LogCase.ProvidersField, "Choose known providers");
        context.Invalid(
            logged.Providers.Distinct(StringComparer.Ordinal).Count() != logged.Providers.Count,
            LogCase.ProvidersField,
            "Name each provider once");
        if (context.HasRead(LogCase.ScenarioField))
        {
            ((CaseKind)kind).ScenarioOf(logged).Providers.Check(logged.Providers, context);
        }

        context.Invalid(
            logged.Shares is { } shared && context.Bodies.FindCluster(shared.Cluster)?.Members.Contains(logged.Pct) != true,
            LogCase.ProgrammeField,
            "Choose the programme of the cluster to which the Primary Care Trust belongs");
        if (logged.ContractExpires is { } expires)
        {
            context.Invalid(expires.DayNumber < context.On.DayNumber - LongestSinceExpiryInDays, LogCase.ContractExpiresField, "The contract cannot have expired more than a year ago");
        }

        if (logged.Continues is { } continued)
        {
            context.Invalid(
                context.FindClosedCase(continued) is not { } other || other.Pct != logged.Pct || other.On > context.On,
                LogCase.ContinuesField,
                "Choose a closed case of the same Primary Care Trust");
        }
    }
}
