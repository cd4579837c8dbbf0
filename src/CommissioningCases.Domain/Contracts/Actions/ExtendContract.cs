namespace CommissioningCases.Domain.Contracts;

/// <summary>A contract is to run longer than it was to.</summary>
/// <param name="Until">Its last day from then on.</param>
public sealed record ExtendContract(DateOnly Until, string Reason, CauseInCase? Cause) : HistoryAction<ContractFile>
{
    public static DateField UntilField { get; } = new("until", "Last day from then on");

    public static TextField ReasonField { get; } = new("reason", "Why it is extended");

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "extend-contract",
        "Extend the contract",
        [UntilField, ReasonField, .. CauseInCase.Fields],
        fields => new ExtendContract(fields.Read(UntilField), fields.Read(ReasonField), CauseInCase.Read(fields)))
    {
        Rule = ActionRule.For<ContractFile, ExtendContract>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new Sentence("Contract extended", $" to {EnglishFormat.Day(Until)}: {Reason}").With(("Case", Cause?.ToString()));

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { Extensions = file.Extensions.Add(new Extension(mark, this)) };

    private static void Check(ContractFile file, ExtendContract extension, RuleContext context)
    {
        ContractRules.RequireRunning(file, context);
        ContractRules.CheckDay(extension.Until, UntilField, context);
        context.Invalid(file.Until is null, UntilField, "The contract has no last day: it runs until it is ended");
        if (extension.Until <= file.Until)
        {
            context.Invalid(true, UntilField, $"Choose a day after {EnglishFormat.Day(file.Until.Value)}, its last day by now");
        }
    }
}
