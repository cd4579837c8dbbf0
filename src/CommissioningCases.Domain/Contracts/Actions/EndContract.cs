using static CommissioningCases.Domain.Letters.LetterOf2009;

namespace CommissioningCases.Domain.Contracts;

/// <summary>It is said when a contract ends, and why. None ends without that: neither by its last day nor in any other way.</summary>
/// <param name="Ends">The last day on which it holds.</param>
public sealed record EndContract(DateOnly Ends, EndingGround Ground, string Reason, CauseInCase? Cause) : HistoryAction<ContractFile>
{
    public static DateField EndsField { get; } = new("ends", "Last day on which it holds");

    public static ChoiceField<EndingGround> GroundField { get; } = new("ground", "Why it ends");

    public static TextField ReasonField { get; } = new("reason", "What happened");

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "end-contract",
        "End the contract",
        [EndsField, GroundField, ReasonField, .. CauseInCase.Fields],
        fields => new EndContract(fields.Read(EndsField), fields.Read(GroundField), fields.Read(ReasonField), CauseInCase.Read(fields)))
    {
        Rule = ActionRule.For<ContractFile, EndContract>(Check, [AfterAProcess]),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) =>
        new Sentence("Contract ended", $" on {EnglishFormat.Day(Ends)}: {EnglishFormat.LowerFirst(ChoiceLabels.Label(Ground))}").With(("What happened", Reason), ("Case", Cause?.ToString()));

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { End = new Ending(mark, this) };

    private static Requirement<ContractFile> AfterAProcess => new(
        PP_8,
        "A process with the provider was begun before the contract ends because its services are not adequate",
        ahead => Finding.When(ahead.Action is not EndContract { Ground: EndingGround.Inadequate, Cause: null }, "no case is named"))
    {
        Interpretation = "The letter has commissioners “initiate a process with providers if services are not adequate”; this service asks which case that was before such a contract ends.",
        AskedOnForm = CauseInCase.CaseField,
    };

    private static void Check(ContractFile file, EndContract end, RuleContext context)
    {
        ContractRules.CheckEnd(file, end.Ends, EndsField, context);
        context.Invalid(
            end.Ground == EndingGround.Expired && (file.Until is null || end.Ends < file.Until) && context.HasRead(GroundField, EndsField),
            EndsField,
            "It has not expired by then: choose another reason, or its last day");
        if (end.Ground == EndingGround.Notice && file.NoticeMonths is { } months && ContractRules.MonthsAfter(context.On, months) is var earliest)
        {
            context.Invalid(
                end.Ends < earliest,
                EndsField,
                $"Its notice period is {EnglishFormat.Count(months, "month", "months")}: choose {EnglishFormat.Day(earliest)} or later, or another reason");
        }
    }
}
