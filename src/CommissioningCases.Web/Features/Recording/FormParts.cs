
namespace CommissioningCases.Web.Features.Recording;

/// <summary>Chooses for each field of an action how its form asks for it.</summary>
public static class FormParts
{
    /// <param name="on">The day that the form begins with; null for none.</param>
    public static IReadOnlyList<FormPart> For(IEnumerable<Field> fields, FormContext context, DateOnly? on)
    {
        var parts = new List<FormPart> { FieldParts.Day(context.View.Today, on) };
        foreach (var field in fields)
        {
            if (For(field, context) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>Null for a field that another part asks for.</summary>
    private static FormPart? For(Field field, FormContext context)
    {
        if (field == RecordEngagement.PartyField || field == RecordEngagement.DepartureField || field == RespondAsStaffSide.AccountField
            || DependentFields.Of(field) is not null)
        {
            return null;
        }

        var value = context.Prefilled(field.Name);
        var hint = context.HintOf(field);
        return field switch
        {
            _ when field == RecordEngagement.WithField => new("_Party", WhoWasEngaged(context)),
            _ when field == RespondAsStaffSide.ViewField => FieldParts.Choice(field, hint, value, StaffSideViews(context)),
            _ when field == RecordAssurance.MechanismField => FieldParts.Choice(field, hint, value, Mechanisms(context, context.Permissions.SpeaksFor)),
            _ when field == RequestReview.MechanismField => FieldParts.Choice(field, hint, value, Mechanisms(context, one => one.IsReviewed && context.File.OpenRequest(one.Mechanism) is null)),
            IChoiceField choice => FieldParts.Choice(field, hint, value, [.. choice.Choices.Select(word => new Option(word, ChoiceLabels.Label(word)) { Below = Below(field, word, context) })]),
            CodeField code when field == Strike.RecordField => FieldParts.Choice(field, hint, value, CodeOptions.For(code, context), "Type a part of it, such as a word or a day"),
            CodeField code => FieldParts.Choice(field, hint, value, CodeOptions.For(code, context)),
            ResultsField => context.File.Measures.IsEmpty ? null : new("_Results", ChanceResults(field, context)),
            WeightsField => new("_Results", new Results(field.Name, FieldParts.LabelOf(field), [new("quality", "Quality", "%"), new("value", "Value", "%")]) { Hint = hint }),
            _ => FieldParts.Of(field, hint, value),
        };
    }

    /// <summary>How it was is asked of those alone who dispute the record.</summary>
    private static IReadOnlyList<Option> StaffSideViews(FormContext context) =>
    [
        new(ExchangeNames.Of(StaffSideView.Agreed), "Yes, we agree the record"),
        new(ExchangeNames.Of(StaffSideView.Disputed), "No, it was not so")
        {
            Below = new FormPart("_TextArea", new TextArea(RespondAsStaffSide.AccountField.Name, RespondAsStaffSide.AccountField.Label)
            {
                Hint = "What in the record is not so. Everybody who sees the engagement sees this beside it",
                Value = context.Prefilled(RespondAsStaffSide.AccountField.Name),
            }),
        },
    ];

    private static IReadOnlyList<Option> Mechanisms(FormContext context, Func<OversightMechanism, bool> isOffered) =>
        [.. context.File.Scenario.Oversight.Where(isOffered).Select(one => new Option(ExchangeNames.Of(one.Mechanism), one.Title) { Hint = one.Clause.Id })];

    /// <summary>The fields that are asked only of those who make that choice.</summary>
    private static FormPart? Below(Field choice, string word, FormContext context) =>
        DependentFields.On(choice, word) is { Count: > 0 } fields ? new FormPart("_Parts", fields.Select(field => OnChoice(field, context)).ToList()) : null;

    private static FormPart OnChoice(Field field, FormContext context) => field is DateField
        ? new("_DateInput", new DateInput(field.Name, field.Label) { Hint = $"For example, {context.View.Today.AddMonths(3):d M yyyy}" })
        : new("_TextArea", new TextArea(field.Name, field.Label) { Hint = field.Hint });

    private static Party WhoWasEngaged(FormContext context) => new(
        RecordEngagement.WithField.Label,
        [.. ExchangeNames.All<EngagedWith>().Where(word => word != ExchangeNames.Of(EngagedWith.Provider) || context.File.Providers.Count > 0).Select(word => new Option(word, ChoiceLabels.Label(word)) { Hint = Party.LabelOf(word) })])
    {
        Kind = context.Prefilled(RecordEngagement.WithField.Name),
        Value = context.Prefilled(RecordEngagement.PartyField.Name),
        Providers = ProviderOptions.Of(context.Bodies, context.File.Providers),
        OtherProviders = ProviderOptions.All(context.Bodies, context.View.Today, context.File.Providers),
        Notice = DepartureNotice.For(context.File),
    };

    private static Results ChanceResults(Field field, FormContext context) => new(
        field.Name,
        FieldParts.LabelOf(field),
        [
            .. context.File.Measures.Values.OrderBy(measure => measure.Mark.Number).Select(measure => new ResultBox(measure.Details.Measure, measure.Details.Name, measure.Details.Unit)
            {
                Hint = $"{ChoiceLabels.Label(measure.Details.Kind)}, from {EnglishFormat.Amount(measure.Details.Baseline, measure.Details.Unit)} to a target of {EnglishFormat.Amount(measure.Details.Target, measure.Details.Unit)}",
            }),
        ])
    {
        Hint = field.Hint,
    };
}
