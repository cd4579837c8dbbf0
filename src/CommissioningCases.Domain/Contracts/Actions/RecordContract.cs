namespace CommissioningCases.Domain.Contracts;

/// <summary>A contract with a provider is put on the register: the first action of every contract.</summary>
/// <param name="Pct">Code of the Primary Care Trust.</param>
/// <param name="Provider">Code of the provider.</param>
/// <param name="Services">What is provided under it.</param>
/// <param name="Number">The trust's own number; null where there is none.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null where it runs until it is ended.</param>
/// <param name="Value">About what it is worth in a year; null where that is not said.</param>
/// <param name="NoticeMonths">How long before its end notice is given, in months; null where that is not said.</param>
/// <param name="Lead">User name of the commissioner who looks after it; null where nobody is named.</param>
/// <param name="Cause">The case by whose award it was made; null where none was.</param>
public sealed record RecordContract(
    string Pct,
    string Provider,
    IReadOnlyList<string> Services,
    ContractType Type,
    string? Number,
    DateOnly From,
    DateOnly? Until,
    ValueBand? Value,
    int? NoticeMonths,
    ContractMechanisms Mechanisms,
    string? Lead,
    CauseInCase? Cause = null) : BeginningAction<ContractFile>
{
    public static CodeField PctField { get; } = new("pct", "Primary Care Trust", CodeSource.Pct);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static TextListField ServicesField { get; } = new("services", "Services") { Hint = "One on each line" };

    public static ChoiceField<ContractType> TypeField { get; } = new("type", "Kind of contract");

    public static TextField ContractNumberField { get; } = new("number", "Number of the contract") { IsShort = true, Presence = Presence.Optional, Hint = "As your own register has it" };

    public static DateField FromField { get; } = new("from", "First day");

    public static DateField UntilField { get; } = new("until", "Last day") { Presence = Presence.Optional, Hint = "Leave it empty where the contract runs until it is ended" };

    public static ChoiceField<ValueBand> ValueField { get; } = new("value", "Value in a year") { Presence = Presence.Optional, Hint = "Unions do not see it" };

    public static NumberField NoticeMonthsField { get; } = new("noticeMonths", "Notice period in months") { Least = 0, Most = 60, IsWhole = true, Presence = Presence.Optional };

    public static CodeField LeadField { get; } = new("lead", "Lead", CodeSource.Person) { Presence = Presence.Optional };

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "record-contract",
        "Record a contract",
        [PctField, ProviderField, ServicesField, TypeField, ContractNumberField, FromField, UntilField, ValueField, NoticeMonthsField, .. ContractMechanisms.Fields, LeadField, .. CauseInCase.Fields],
        Read)
    {
        Rule = new RecordingRule(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.AllBut(ValueField),
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new Sentence(
        "Contract recorded",
        $" with {telling.Names.Provider(Provider)} for {EnglishFormat.List(Services)}, {(Until is { } last ? $"from {EnglishFormat.Day(From)} to {EnglishFormat.Day(last)}" : $"since {EnglishFormat.Day(From)}")}")
    {
        Shown = [TypeField, ContractNumberField, ValueField, NoticeMonthsField, .. ContractMechanisms.Fields],
    }.With(("Lead", Lead is null ? null : telling.Names.Person(Lead)), ("Awarded by", Cause?.ToString()));

    public override ContractFile Begin(EntryMark mark, HistoryKind<ContractFile> kind) => ContractFile.Begin(this, mark, kind);

    private static RecordContract Read(FieldReader fields) => new(
        fields.Read(PctField),
        fields.Read(ProviderField),
        fields.Read(ServicesField, []),
        fields.Read(TypeField),
        fields.Find(ContractNumberField),
        fields.Read(FromField),
        fields.Find(UntilField),
        fields.Find(ValueField),
        fields.Find(NoticeMonthsField) is { } months ? (int)months : null,
        ContractMechanisms.Read(fields),
        fields.Find(LeadField),
        CauseInCase.Read(fields));

    private sealed class RecordingRule : BeginningRule<ContractFile>
    {
        internal override void Check(BeginningAction<ContractFile> action, HistoryKind<ContractFile> kind, RuleContext context)
        {
            var contract = (RecordContract)action;
            context.Invalid(context.Bodies.FindPct(contract.Pct) is null, PctField, "Choose a known Primary Care Trust");
            context.Invalid(context.Bodies.FindProvider(contract.Provider) is null, ProviderField, "Choose a known provider");
            context.Invalid(ContractRules.NamesTwice(contract.Services), ServicesField, "Name each service once");
            ContractRules.CheckDay(contract.From, FromField, context);
            ContractRules.CheckDay(contract.Until, UntilField, context);
            context.Invalid(contract.Until < contract.From && context.HasRead(FromField), UntilField, "The last day cannot be before the first");
        }
    }
}
