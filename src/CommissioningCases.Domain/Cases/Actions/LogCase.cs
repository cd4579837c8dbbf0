namespace CommissioningCases.Domain.Cases;

/// <summary>A commissioner logs a case: the first accepted action of every case.</summary>
/// <param name="Scenario">The scenario of the 2009 letter, 1 to 6.</param>
/// <param name="Pct">Code of the Primary Care Trust.</param>
/// <param name="Providers">Codes of the existing providers.</param>
/// <param name="Needs">The needs of patients that the case serves (PP.6c).</param>
/// <param name="ContractExpires">The day the contract ends; only in scenario 6.</param>
/// <param name="Continues">Name of another case of the same Primary Care Trust, closed by then, that this one goes on from; null where it goes on from none.</param>
/// <param name="Owner">User name of the commissioner who looks after the case from then on; null where nobody is named.</param>
/// <param name="Contract">Name of the contract from which it starts (PP.9); null where there is none, or none is on the register.</param>
/// <param name="Shares">The service of a choice programme whose applications and outcomes are the case's own; only in scenario 5. Null where it takes its own.</param>
public sealed record LogCase(
    int Scenario,
    string Pct,
    string Service,
    IReadOnlyList<string> Providers,
    string Summary,
    string Needs,
    DateOnly? ContractExpires,
    ProgrammeService? Shares = null,
    string? Continues = null,
    string? Owner = null,
    string? Contract = null) : BeginningAction<CaseFile>
{
    /// <summary>The longest name of a contract, in characters.</summary>
    private const int LongestReference = 200;

    public static NumberField ScenarioField { get; } = new("scenario", "Scenario") { Least = 1, Most = 6, IsWhole = true, Missing = "Choose a scenario" };

    public static CodeField PctField { get; } = new("pct", "Primary Care Trust", CodeSource.Pct);

    public static TextField ServiceField { get; } = new("service", "Service") { IsShort = true };

    public static TextListField ProvidersField { get; } = new("providers", "Existing providers") { Source = CodeSource.Provider, Presence = Presence.Optional };

    public static TextField SummaryField { get; } = new("summary", "Summary");

    public static TextField NeedsField { get; } = new("needs", "Needs") { Hint = "The needs of patients that this serves, and how they are known" };

    public static DateField ContractExpiresField { get; } = new("contractExpires", "Day the contract expires");

    public static CodeField ContinuesField { get; } = new("continues", "Case that this one continues", CodeSource.ClosedCase) { Presence = Presence.Optional, Hint = "The reference of a closed case of the same Primary Care Trust" };

    /// <summary>Code of the PCT cluster whose choice programme the case shares.</summary>
    public static CodeField ProgrammeField { get; } = new("programme", "Choice programme", CodeSource.Cluster) { Presence = Presence.Optional };

    /// <summary>The service of that programme.</summary>
    public static CodeField ProgrammeServiceField { get; } = new("programmeService", "Service of the programme", CodeSource.SelectedService) { Presence = Presence.Optional };

    /// <summary>Whoever logs a case by the form looks after it, until somebody else is named.</summary>
    public static CodeField OwnerField { get; } = new("owner", "Owner", CodeSource.Person) { Presence = Presence.Optional };

    /// <summary>What is no name of a contract is ignored: older histories knew no contracts.</summary>
    public static CodeField ContractField { get; } = new("contract", "Contract", CodeSource.Contract) { Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "log-case",
        "Log a case",
        [ScenarioField, PctField, ServiceField, ProvidersField, SummaryField, NeedsField, ContractExpiresField, ContinuesField, ProgrammeField, ProgrammeServiceField, OwnerField, ContractField],
        (fields, kind, _) => Read(fields, (CaseKind)kind))
    {
        Rule = LoggingRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling)
    {
        var providers = Providers.Count == 0 ? "no existing provider" : EnglishFormat.List([.. Providers.Select(telling.Names.Provider)]);
        return new Sentence("Case logged", $" in scenario {Scenario}, {telling.File.Scenario.Title}: {Service}, with {providers}").With(
            ("Summary", Summary),
            ("Needs", Needs),
            ("Contract expires", ContractExpires is { } day ? EnglishFormat.Day(day) : null),
            ("Contract", Contract),
            ("Continues", Continues),
            ("Owner", Owner is null ? null : telling.Names.Person(Owner)));
    }

    public override CaseFile Begin(EntryMark mark, HistoryKind<CaseFile> kind) => CaseFile.Begin(this, mark, (CaseKind)kind);

    /// <summary>Reads the fields that the scenario has.</summary>
    private static LogCase Read(FieldReader fields, CaseKind kind)
    {
        var number = (int)fields.Read(ScenarioField);
        var scenario = number == 0 ? null : kind.Scenario(number);
        var (cluster, shared) = scenario is { CanShareApplications: true } ? (fields.Find(ProgrammeField), fields.Find(ProgrammeServiceField)) : (null, null);
        return new LogCase(
            number,
            fields.Read(PctField),
            fields.Read(ServiceField),
            fields.Read(ProvidersField, []),
            fields.Read(SummaryField),
            fields.Read(NeedsField),
            scenario is { BeginsFromExpiry: true } ? fields.Read(ContractExpiresField) : null,
            cluster is null || shared is null ? null : new ProgrammeService(cluster, shared),
            fields.Find(ContinuesField),
            fields.Peek(OwnerField) is { Length: <= CodeField.LongestUserName } ? fields.Find(OwnerField) : null,
            fields.Peek(ContractField) is { Length: <= LongestReference } ? fields.Find(ContractField) : null);
    }
}

/// <summary>A service that a cluster has selected in its choice programme.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
/// <param name="Service">Code of a national service, or name of a local one.</param>
public sealed record ProgrammeService(string Cluster, string Service);
