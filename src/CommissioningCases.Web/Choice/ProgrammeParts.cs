using System.Globalization;
using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Choice;
using CommissioningCases.Web.Forms;
using CommissioningCases.Web.Recording;
using CommissioningCases.Web.Wording;
using Results = CommissioningCases.Web.Recording.Results;

namespace CommissioningCases.Web.Choice;

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
            _ when field == AssessApplication.MarksField => [new("_Results", Marks(context))],
            _ when field == RecordApplication.AnswersField => Answers(context),
            CodeField code => [FieldParts.Choice(field, field.Hint, value, ProgrammeOptions.For(code, context))],
            TextListField { Source: { } source } => [new("_CheckBoxes", new CheckBoxes(field.Name, FieldParts.LabelOf(field), ProgrammeOptions.For(source, context)) { Hint = field.Hint, Values = context.Given(field.Name) })],
            _ => [FieldParts.Of(field, field.Hint, value)],
        };
    }

    private static IReadOnlyList<Option> Groups(ProgrammeFormContext context) =>
    [
        .. Enum.GetValues<LocalGroup>().Select(group => new Option(Words.Of(group), ChoiceWords.Label(group))
        {
            Hint = context.File.Engagements.FindAll(one => one.Details.Group == group) is { IsEmpty: false } engaged
                ? $"Engaged {British.Count(engaged.Count, "time", "times")}, last on {British.Day(engaged.Max(one => one.On))}"
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
                    Value = present?.TryGetValue(criterion.Details.Criterion, out var score) == true ? British.Number(score) : null,
                }),
            ])
        {
            Hint = ScoreService.ScoresField.Hint,
        };
    }

    /// <summary>A box for each question of the offer under which the application came in.</summary>
    private static Results Marks(ProgrammeFormContext context)
    {
        IReadOnlyList<string> questions = context.Application is { } application ? QuestionsOf(application, context.File) : [];
        return new Results(
            AssessApplication.MarksField.Name,
            FieldParts.LabelOf(AssessApplication.MarksField),
            [.. questions.Select((question, i) => new ResultBox(Number(i + 1), $"{i + 1}. {question}", $"of {AssessApplication.Most}"))])
        {
            Hint = AssessApplication.MarksField.Hint,
        };
    }

    /// <summary>A box for each question of the offer that takes applications on the form's day.</summary>
    private static IEnumerable<FormPart> Answers(ProgrammeFormContext context)
    {
        var questions = OfferOf(context)?.Details.Questions ?? [];
        return questions.Select((question, i) => new FormPart("_TextArea", new TextArea(BoxOf(i), $"{i + 1}. {question}") { Lines = 3 }));
    }

    /// <summary>The offer on whose questions an application answers: that of the day that was typed, else the one that is open, else the last.</summary>
    private static Offer? OfferOf(ProgrammeFormContext context)
    {
        var typed = new TypedDate(Part("day"), Part("month"), Part("year")).Date;
        return context.Service is { } service ? service.OfferOn(typed ?? context.Today) ?? service.Offers.FindLast(_ => true) : null;

        string Part(string part) => context.Value($"{FormJson.On}.{part}")?.Trim() ?? "";
    }

    private static IReadOnlyList<string> QuestionsOf(QualificationApplication application, ProgrammeFile file) =>
        file.Services.GetValueOrDefault(application.Service) is { } service && application.Round <= service.Offers.Count
            ? service.Offers[application.Round - 1].Details.Questions
            : [];

    private static string BoxOf(int question) => Rows.NameOf(RecordApplication.AnswersField.Name, question + 1);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
