using static CommissioningCases.Domain.Letters.LetterOf2009;

namespace CommissioningCases.Domain.Cases;

/// <summary>The facts that every scenario knows, in any open stage.</summary>
internal static class CommonFacts
{
    public static IReadOnlyList<FactRule> All { get; } =
    [
        FactRule.For<RecordEngagement>(RecordEngagement.Definition, [], Check).Under(S1_2, S2_3),
        FactRule.For<SetMeasure>(SetMeasure.Definition, [], Check),
        FactRule.For<RecordMeasurement>(RecordMeasurement.Definition, [], Check).When(file => !file.Measures.IsEmpty),
        FactRule.For<Judge>(Judge.Definition, [], Check).Under(PP_6b).When(file => file.Scenario.Questions.Count > 0),
        FactRule.For<RecordAssurance>(RecordAssurance.Definition, [], Check),
        FactRule.For<RecordBoardDecision>(RecordBoardDecision.Definition, [], Check),
        FactRule.For<Strike>(Strike.Definition, [], Check).Under(PP_6b).When(file => file.StrikeableFacts.Any(file.Counts)),
    ];

    private static void Check(CaseFile file, RecordEngagement engagement, RuleContext context)
    {
        var isExisting = file.Providers.Contains(engagement.Party);
        context.Invalid(
            engagement.With == EngagedWith.Provider && !isExisting,
            RecordEngagement.PartyField,
            "Choose one of the case's providers");
        context.Invalid(
            engagement.With == EngagedWith.OtherProvider && (isExisting || context.Bodies.FindProvider(engagement.Party) is null),
            RecordEngagement.PartyField,
            "Choose a known provider that is not one of the case's");
        if (file.ClauseAgainst(engagement.With, context.On) is { } clause)
        {
            context.Refuse(engagement.Departure is null, clause, "No other provider is engaged at this stage, unless the departure is explained");
        }
    }

    private static void Check(CaseFile file, SetMeasure measure, RuleContext context) =>
        context.Invalid(file.Measures.ContainsKey(measure.Measure), SetMeasure.MeasureField, "The case already has a measure of that short name");

    private static void Check(CaseFile file, RecordMeasurement measurement, RuleContext context) =>
        context.Invalid(!file.Measures.ContainsKey(measurement.Measure), RecordMeasurement.MeasureField, "Choose one of the case's measures");

    private static void Check(CaseFile file, Judge judgement, RuleContext context)
    {
        context.Invalid(file.Scenario.FindQuestion(judgement.Question) is null, Judge.QuestionField, "Choose one of the scenario's questions");
        context.Refuse(judgement.Rationale.Length == 0, PP_6b, "A judgement gives its rationale");
    }

    private static void Check(CaseFile file, RecordAssurance assurance, RuleContext context) => context.Invalid(
        file.Scenario.FindOversight(assurance.Mechanism) is null,
        RecordAssurance.MechanismField,
        "Select one of the scenario's oversight mechanisms");

    private static void Check(CaseFile file, RecordBoardDecision decision, RuleContext context) => context.Invalid(
        file.Scenario.FindStep(decision.Step) is not { IsKey: true },
        RecordBoardDecision.StepField,
        "Choose one of the scenario's key steps");

    private static void Check(CaseFile file, Strike strike, RuleContext context)
    {
        var fact = file.FindStrikeable(strike.Record);
        context.Invalid(
            fact is null,
            Strike.RecordField,
            "Choose an engagement, measurement, assurance, board decision or judgement of this case");
        context.Invalid(fact is not null && !file.Counts(fact), Strike.RecordField, "That fact was struck already");
        context.Refuse(strike.Reason.Length == 0, PP_6b, "Striking a fact gives its reason");
    }
}
