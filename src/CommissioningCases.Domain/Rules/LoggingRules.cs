using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Letters;

namespace CommissioningCases.Domain.Rules;

/// <summary>What a case needs to be logged.</summary>
internal static class LoggingRules
{
    private const int NewService = 4;
    private const int PatientChoice = 5;
    private const int ContractExpiry = 6;

    public static void Check(LogCase logged, Ruling ruling)
    {
        ruling.Invalid(logged.Pct.Length > 0 && ruling.Bodies.FindPct(logged.Pct) is null, LogCase.PctField, "Choose a known Primary Care Trust");
        ruling.Invalid(!logged.Providers.All(provider => ruling.Bodies.FindProvider(provider) is not null), LogCase.ProvidersField, "Choose known providers");
        ruling.Invalid(
            logged.Providers.Distinct(StringComparer.Ordinal).Count() != logged.Providers.Count,
            LogCase.ProvidersField,
            "Name each provider once");
        switch (logged.Scenario)
        {
            case NewService:
                break;
            case PatientChoice:
                ruling.Invalid(logged.Providers.Count == 0, LogCase.ProvidersField, "Choose at least one existing provider");
                break;
            default:
                ruling.Invalid(logged.Providers.Count != 1, LogCase.ProvidersField, "Choose exactly one existing provider");
                break;
        }

        ruling.Invalid(
            logged.Scenario == ContractExpiry && logged.Providers.Any(ruling.Bodies.IsNhs),
            LogCase.ProvidersField,
            "The provider whose contract expires is not an NHS body");
        ruling.Invalid(
            logged.Shares is { } shared && ruling.Bodies.FindCluster(shared.Cluster)?.Members.Contains(logged.Pct) != true,
            LogCase.ProgrammeField,
            "Choose the programme of the cluster to which the Primary Care Trust belongs");
        ruling.Refuse(logged.Needs.Length == 0, LetterOf2009.PP_6c, "The case is driven by needs, and says by which");
    }
}
