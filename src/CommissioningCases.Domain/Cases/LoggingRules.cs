namespace CommissioningCases.Domain.Cases;

/// <summary>What a case needs to be logged.</summary>
internal static class LoggingRules
{
    private const int NewService = 4;
    private const int PatientChoice = 5;
    private const int ContractExpiry = 6;

    public static void Check(LogCase logged, RuleContext context)
    {
        context.Invalid(logged.Pct.Length > 0 && context.Bodies.FindPct(logged.Pct) is null, LogCase.PctField, "Choose a known Primary Care Trust");
        context.Invalid(!logged.Providers.All(provider => context.Bodies.FindProvider(provider) is not null), LogCase.ProvidersField, "Choose known providers");
        context.Invalid(
            logged.Providers.Distinct(StringComparer.Ordinal).Count() != logged.Providers.Count,
            LogCase.ProvidersField,
            "Name each provider once");
        switch (logged.Scenario)
        {
            case NewService:
                break;
            case PatientChoice:
                context.Invalid(logged.Providers.Count == 0, LogCase.ProvidersField, "Choose at least one existing provider");
                break;
            default:
                context.Invalid(logged.Providers.Count != 1, LogCase.ProvidersField, "Choose exactly one existing provider");
                break;
        }

        context.Invalid(
            logged.Scenario == ContractExpiry && logged.Providers.Any(context.Bodies.IsNhs),
            LogCase.ProvidersField,
            "The provider whose contract expires is not an NHS body");
        context.Invalid(
            logged.Shares is { } shared && context.Bodies.FindCluster(shared.Cluster)?.Members.Contains(logged.Pct) != true,
            LogCase.ProgrammeField,
            "Choose the programme of the cluster to which the Primary Care Trust belongs");
        context.Refuse(logged.Needs.Length == 0, LetterOf2009.PP_6c, "The case is driven by needs, and says by which");
    }
}
