namespace CommissioningCases.Domain.Contracts;

/// <summary>What the lead says will be done about services that do not meet their targets.</summary>
public enum PromptAnswer
{
    /// <summary>A process with the provider is begun.</summary>
    [Label("A case is begun with the provider")]
    Case,

    [Label("It is watched on")]
    WatchOn,
}

/// <summary>It is said what will be done about a target that was missed, or a threshold that was passed (PP.8).</summary>
/// <param name="Record">The measurement that asks.</param>
/// <param name="Until">Until when it is watched on; null where a case is begun.</param>
public sealed record AnswerPrompt(string Record, PromptAnswer Answer, string Reason, DateOnly? Until, CauseInCase? Cause) : HistoryAction<ContractFile>
{
    public static CodeField RecordField { get; } = new("record", "Measurement that asks", CodeSource.Prompt);

    public static ChoiceField<PromptAnswer> AnswerField { get; } = new("answer", "What will be done?");

    public static TextField ReasonField { get; } = new("reason", "Why");

    /// <summary>How long something can be watched on before it is asked about again, in months (PP.8).</summary>
    public const int LongestWatch = 12;

    public static DateField UntilField { get; } = new("until", "Day until which it is watched") { Presence = Presence.Optional };

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "answer-prompt",
        "Say what will be done",
        [RecordField, AnswerField, ReasonField, UntilField, CauseInCase.CaseField],
        Read)
    {
        Rule = ActionRule.For<ContractFile, AnswerPrompt>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new Sentence(
        Answer == PromptAnswer.Case ? "A case is begun" : "Watched on",
        $"{(Until is { } day ? $" until {EnglishFormat.Day(day)}" : "")}{MeasurementOf(telling)}: {Reason}").With(("Case", Cause?.ToString()));

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { Answers = file.Answers.Add(new AnsweredPrompt(mark, this, file.NumberOf(Record)!.Value)) };

    private static AnswerPrompt Read(FieldReader fields)
    {
        var record = fields.Read(RecordField);
        var answer = fields.Find(AnswerField);
        var reason = fields.Read(ReasonField);
        var until = answer == PromptAnswer.WatchOn ? fields.FindWhen(true, UntilField) : null;
        var name = answer == PromptAnswer.Case ? fields.FindWhen(true, CauseInCase.CaseField) : null;
        return new AnswerPrompt(record, answer ?? PromptAnswer.WatchOn, reason, until, name is null ? null : new CauseInCase(name));
    }

    private string MeasurementOf(Telling<ContractFile> telling) => telling.File.FindRecorded(Record) is ContractMeasurement measurement
        ? $", on {telling.Names.Measure(measurement.Details.Measure)} of {EnglishFormat.Span(measurement.Details.From, measurement.Details.Until)}"
        : "";

    private static void Check(ContractFile file, AnswerPrompt answer, RuleContext context)
    {
        var prompt = file.FindPrompt(answer.Record);
        context.Invalid(prompt is null, RecordField, "Choose a measurement that asks what will be done");
        context.InvalidBefore(prompt?.Asked.On, "when the measurement was recorded");
        context.Invalid(answer.Until <= context.On, UntilField, "Choose a day after that of the answer");
        context.Invalid(answer.Until > ContractRules.MonthsAfter(context.On, LongestWatch), UntilField, $"Choose a day within {LongestWatch} months: what goes on for longer is a matter for a case");
    }
}
