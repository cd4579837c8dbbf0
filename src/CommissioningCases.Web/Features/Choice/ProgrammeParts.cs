using CommissioningCases.Web.Features.Recording;
using Results = CommissioningCases.Web.Features.Recording.Results;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Chooses for each field of a programme's action how its form asks for it.</summary>
public static class ProgrammeParts
{
    /// <param name="on">The day that the form begins with; null for none.</param>
    public static IReadOnlyList<FormPart> For(IEnumerable<Field> fields, ProgrammeFormContext context, DateOnly? on) =>
        [FieldParts.Day(context.Today, on), .. fields.SelectMany(field => For(field, context))];

    /// <summary>As a rule one part; several where a field has several answers.</summary>
    private static IEnumerable<FormPart> For(Field field, ProgrammeFormContext context)
    {
        var value = context.Value(field.Name);
        return field switch
        {
            _ when field == EngageLocally.GroupField => [FieldParts.Choice(field, field.Hint, value, Groups(context))],
            _ when field == ScoreService.ScoresField => [new("_Results", Scores(context))],
            _ when field == RecordApplication.ServiceField && value is not null => [new("_FixedChoice", Service(value, context))],
            _ when field == RecordApplication.AnswersField => Answers(context),
            CodeField code => [FieldParts.Choice(field, field.Hint, value, ProgrammeOptions.For(code, context))],
            TextListField { Source: { } source } => [new("_CheckBoxes", new CheckBoxes(field.Name, FieldParts.LabelOf(field), ProgrammeOptions.For(source, context)) { Hint = field.Hint, Values = context.Given(field.Name) })],
            _ => [FieldParts.Of(field, field.Hint, value)],
        };
    }

    private static IReadOnlyList<Option> Groups(ProgrammeFormContext context) =>
    [
        .. Enum.GetValues<LocalGroup>().Select(group => new Option(ExchangeNames.Of(group), ChoiceLabels.Label(group))
        {
            Hint = context.File.Engagements.FindAll(one => one.Details.Group == group) is { IsEmpty: false } engaged
                ? $"Engaged {EnglishFormat.Count(engaged.Count, "time", "times")}, last on {EnglishFormat.Day(engaged.Max(one => one.On))}"
                : "Not engaged yet",
        }),
    ];

    /// <summary>A box for each criterion, beginning with the service's present scores.</summary>
    private static Results Scores(ProgrammeFormContext context)
    {
        var present = context.Value(ScoreService.ServiceField.Name) is { } service ? context.File.Scores.GetValueOrDefault(service)?.Details.Scores : null;
        return new Results(
            ScoreService.ScoresField.Name,
            FieldParts.LabelOf(ScoreService.ScoresField),
            [
                .. context.File.Criteria.Values.OrderByDescending(criterion => criterion.Details.Weight).Select(criterion => new ResultBox(criterion.Details.Criterion, criterion.Details.Criterion, $"of {ScoreService.Most}")
                {
                    Hint = $"Weight {criterion.Details.Weight}",
                    Value = present?.TryGetValue(criterion.Details.Criterion, out var score) == true ? EnglishFormat.Number(score) : null,
                }),
            ])
        {
            Hint = ScoreService.ScoresField.Hint,
        };
    }

    /// <summary>A box for each question of the offer, on which the service decides.</summary>
    private static IEnumerable<FormPart> Answers(ProgrammeFormContext context) =>
        OfferQuestions.Of(context) is { } questions ? [new FormPart("_OfferQuestions", questions), .. questions.Boxes()] : [];

    private static FixedChoice Service(string service, ProgrammeFormContext context) => new(
        RecordApplication.ServiceField.Name,
        RecordApplication.ServiceField.Label,
        service,
        context.Overview.Names.Service(service),
        "Change service",
        context.Overview.Links.Record(context.Action));
}
