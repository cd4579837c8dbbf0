namespace CommissioningCases.Domain.Contracts;

/// <summary>What the register says of a contract is put right, or what it left open is filled in. What was recorded stays in its history.</summary>
public sealed record AmendContract(
    ContractType? Type, string? Number, DateOnly? From, DateOnly? Until, ValueBand? Value, int? NoticeMonths, ContractMechanisms Mechanisms, string Reason) : HistoryAction<ContractFile>
{
    public static ChoiceField<ContractType> TypeField { get; } = new(RecordContract.TypeField.Name, RecordContract.TypeField.Label) { Presence = Presence.Optional };

    public static DateField FromField { get; } = new(RecordContract.FromField.Name, RecordContract.FromField.Label) { Presence = Presence.Optional };

    public static DateField UntilField { get; } = new(RecordContract.UntilField.Name, RecordContract.UntilField.Label) { Presence = Presence.Optional, Hint = "As the contract itself says. Where it is to run longer, extend it instead" };

    public static TextField ReasonField { get; } = new("reason", "Why the details are changed");

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "amend-contract",
        "Change the contract's details",
        [TypeField, RecordContract.ContractNumberField, FromField, UntilField, RecordContract.ValueField, RecordContract.NoticeMonthsField, .. ContractMechanisms.Fields, ReasonField],
        Read)
    {
        Rule = ActionRule.For<ContractFile, AmendContract>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.AllBut(RecordContract.ValueField),
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new Sentence("Contract details changed")
    {
        Shown = [TypeField, RecordContract.ContractNumberField, FromField, UntilField, RecordContract.ValueField, RecordContract.NoticeMonthsField, .. ContractMechanisms.Fields],
    }.With(("Reason", Reason));

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { Amendments = file.Amendments.Add(new ContractAmendment(mark, this)) };

    /// <summary>That nothing but the value was changed, and why, tells of what is hidden.</summary>
    public override UnionSight SeenByUnions(ContractFile file) =>
        Value is not null && this is { Type: null, Number: null, From: null, Until: null, NoticeMonths: null, Mechanisms.IsEmpty: true } ? UnionSight.Nothing
        : Value is not null ? UnionSight.AllBut(RecordContract.ValueField, ReasonField)
        : Definition.UnionsSee;

    private static AmendContract Read(FieldReader fields) => new(
        fields.Find(TypeField),
        fields.Find(RecordContract.ContractNumberField),
        fields.Find(FromField),
        fields.Find(UntilField),
        fields.Find(RecordContract.ValueField),
        fields.Find(RecordContract.NoticeMonthsField) is { } months ? (int)months : null,
        ContractMechanisms.Read(fields),
        fields.Read(ReasonField));

    private static void Check(ContractFile file, AmendContract amendment, RuleContext context)
    {
        context.Invalid(
            amendment is { Type: null, Number: null, From: null, Until: null, Value: null, NoticeMonths: null, Mechanisms.IsEmpty: true } && context.Unread.Count == 0,
            TypeField,
            "Change at least one of the details");
        ContractRules.CheckDay(amendment.From, FromField, context);
        ContractRules.CheckDay(amendment.Until, UntilField, context);
        context.Invalid((amendment.Until ?? file.Until) < (amendment.From ?? file.From), UntilField, "The last day cannot be before the first");
    }
}
