using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;

namespace CommissioningCases.Domain.Rules;

/// <summary>What a submission says, before any rule is asked: two that say the same are the same attempt, however they are written.</summary>
/// <param name="Errors">What could not be read, or is missing though it must be there.</param>
public sealed record ParsedAction(string Action, DateOnly? On, string? Id, FieldValues Values, IReadOnlyList<FieldError> Errors)
{
    /// <param name="file">The case or programme; it tells which fields a step has.</param>
    public static ParsedAction Of(HistoryFile? file, SubmittedAction submission)
    {
        var fields = new FieldReader(submission.Fields);
        DateOnly? on = fields.TryReadAside(SubmittedAction.OnField, out var day) ? day : null;
        var id = fields.TryReadAside(SubmittedAction.IdField, out var text) ? text : null;
        var name = submission.Do ?? "";
        if (name == TakeStep.Definition.Name && (file as CaseFile)?.Scenario.FindStep(JsonText.Find(submission.Fields, TakeStep.StepField.Utf8Name) ?? "") is { } step)
        {
            TakeStep.Read(fields, step.IsKey, step.OwnFields);
        }
        else if (CaseActions.Find(name) is { } onCase)
        {
            onCase.Read(fields);
        }
        else
        {
            ProgrammeActions.Find(name)?.Read(fields);
        }

        return new ParsedAction(name, on, id, fields.Values, fields.Errors);
    }

    /// <summary>Whether everything that it gives could be read, and everything is there that must be.</summary>
    /// <param name="except">Fields that do not matter.</param>
    public bool IsWhole(IReadOnlyCollection<Field> except) => Errors.All(error => except.Any(field => field.Name == error.Field));

    /// <param name="except">Fields that may differ.</param>
    public bool SaysTheSameAs(ParsedAction other, IReadOnlyCollection<Field> except) =>
        (Action, On, Id) == (other.Action, other.On, other.Id)
        && Values.Without(except).ToCanonicalJson() == other.Values.Without(except).ToCanonicalJson();
}
