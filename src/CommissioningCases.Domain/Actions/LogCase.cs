using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Domain.Actions;

/// <summary>A commissioner logs a case: the first accepted action of every case.</summary>
/// <param name="Scenario">The scenario of the 2009 letter, 1 to 6.</param>
/// <param name="Pct">Code of the Primary Care Trust.</param>
/// <param name="Providers">Codes of the existing providers.</param>
/// <param name="Needs">The needs of patients that the case serves (PP.6c).</param>
/// <param name="ContractExpires">The day the contract ends; only in scenario 6.</param>
public sealed record LogCase(
    int Scenario,
    string Pct,
    string Service,
    IReadOnlyList<string> Providers,
    string Summary,
    string Needs,
    DateOnly? ContractExpires) : CaseAction
{
    public static NumberField ScenarioField { get; } = new("scenario", "Scenario") { Least = 1, Most = 6, IsWhole = true };

    public static CodeField PctField { get; } = new("pct", "Primary Care Trust", CodeSource.Pct);

    public static TextField ServiceField { get; } = new("service", "Service") { IsShort = true };

    public static TextListField ProvidersField { get; } = new("providers", "Existing providers") { Source = CodeSource.Provider, Presence = Presence.Optional };

    public static TextField SummaryField { get; } = new("summary", "Summary");

    public static TextField NeedsField { get; } = new("needs", "Needs") { Presence = Presence.AskedByClause, Hint = "The needs of patients that this serves, and how they are known" };

    public static DateField ContractExpiresField { get; } = new("contractExpires", "Day the contract expires");

    public static CaseActionDefinition Definition { get; } = new(
        "log-case",
        "Log a case",
        [ScenarioField, PctField, ServiceField, ProvidersField, SummaryField, NeedsField, ContractExpiresField],
        Read);

    public override CaseActionDefinition Describe() => Definition;

    /// <summary>A case is begun from this action, not changed by it.</summary>
    /// <exception cref="InvalidOperationException">Always: see <see cref="CaseFile.Begin"/>.</exception>
    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        throw new InvalidOperationException("A case is logged once.");

    private static LogCase Read(FieldReader fields)
    {
        var scenario = (int)fields.Read(ScenarioField);
        return new LogCase(
            scenario,
            fields.Read(PctField),
            fields.Read(ServiceField),
            fields.Read(ProvidersField, []),
            fields.Read(SummaryField),
            fields.Read(NeedsField),
            scenario == 6 ? fields.Read(ContractExpiresField) : null);
    }
}
