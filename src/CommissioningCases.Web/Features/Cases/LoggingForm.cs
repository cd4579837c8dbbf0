using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The form that logs a case, which no case exists for yet.</summary>
public static class LoggingForm
{
    /// <summary>From top to bottom. The Primary Care Trust is the commissioner's own and not asked for.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        LogCase.ContractField,
        LogCase.ScenarioField,
        LogCase.ContractExpiresField,
        LogCase.ServiceField,
        LogCase.ProvidersField,
        LogCase.SummaryField,
        LogCase.NeedsField,
        LogCase.ProgrammeField,
        LogCase.ProgrammeServiceField,
    ];

    /// <summary>The names of its fields; the day is asked for last.</summary>
    public static IReadOnlyList<string> Order { get; } = [.. Fields.Select(field => field.Name), FormJson.On];

    /// <summary>The names of those that somebody fills in; a programme and its service come with the link to the form.</summary>
    public static IReadOnlyList<string> Boxes { get; } =
        [.. Order.Where(name => name != LogCase.ProgrammeField.Name && name != LogCase.ProgrammeServiceField.Name)];

    /// <summary>The existing providers, a list for each.</summary>
    /// <param name="chosen">What is chosen in each row; one empty row is drawn where there is none.</param>
    public static Rows Providers(LoggingView view, IReadOnlyList<string> chosen) =>
        new(LogCase.ProvidersField.Name, LogCase.ProvidersField.Label, ProviderOptions.All(view.Bodies, view.Today, view.Pct.Sha, [.. view.Recent.Where(code => view.Bodies.FindProvider(code)?.IsOpenOn(view.Today) == true)], []))
        {
            Values = chosen.Count > 0 ? chosen : [""],
            Hint = "Who provides the service now. One in scenarios 1, 2, 3 and 6, at least one in 5, any number or none in 4. Type parts of a name, its initials or a code.",
        };
}
