namespace CommissioningCases.Domain.Contracts;

/// <summary>The terms of a contract are changed.</summary>
/// <param name="Summary">What is changed.</param>
/// <param name="Services">What is provided under it from then on; empty where that stays.</param>
/// <param name="Provider">Code of the provider that takes it over; null where it stays.</param>
/// <param name="Value">About what it is worth in a year from then on; null where that stays.</param>
public sealed record VaryContract(string Summary, IReadOnlyList<string> Services, string? Provider, ValueBand? Value, CauseInCase? Cause) : HistoryAction<ContractFile>
{
    public static TextField SummaryField { get; } = new("summary", "What is changed");

    public static TextListField ServicesField { get; } = new(RecordContract.ServicesField.Name, "Services from then on") { Presence = Presence.Optional, Hint = "One on each line. Leave it empty where they stay" };

    public static CodeField ProviderField { get; } = new(RecordContract.ProviderField.Name, "Provider that takes it over", CodeSource.Provider) { Presence = Presence.Optional };

    public static ChoiceField<ValueBand> ValueField { get; } = new(RecordContract.ValueField.Name, "Value in a year from then on") { Presence = Presence.Optional, Hint = "Unions do not see it" };

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "vary-contract",
        "Vary the contract",
        [SummaryField, ServicesField, ProviderField, ValueField, .. CauseInCase.Fields],
        fields => new VaryContract(fields.Read(SummaryField), fields.Read(ServicesField, []), fields.Find(ProviderField), fields.Find(ValueField), CauseInCase.Read(fields)))
    {
        Rule = ActionRule.For<ContractFile, VaryContract>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.AllBut(ValueField),
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new Sentence("Contract varied", $": {Summary}")
    {
        Shown = [ServicesField, ValueField],
    }.With(("Provider", Provider is null ? null : telling.Names.Provider(Provider)), ("Case", Cause?.ToString()));

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { Variations = file.Variations.Add(new Variation(mark, this)) };

    private static void Check(ContractFile file, VaryContract variation, RuleContext context)
    {
        ContractRules.RequireRunning(file, context);
        context.Invalid(ContractRules.NamesTwice(variation.Services), ServicesField, "Name each service once");
        context.Invalid(variation.Provider is { } provider && context.Bodies.FindProvider(provider) is null, ProviderField, "Choose a known provider");
        context.Invalid(variation.Provider == file.Provider, ProviderField, "That provider has the contract already");
    }
}
