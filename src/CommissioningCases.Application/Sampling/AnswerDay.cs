using FluentValidation;

namespace CommissioningCases.Application.Sampling;

/// <summary>The rule that findings are raised and asked again by.</summary>
internal static class AnswerDay
{
    /// <summary>The day by which an answer is wanted.</summary>
    public static void IsAnswerDay<T>(this IRuleBuilderInitial<T, string?> rule, TimeProvider clock, Func<T, string?> day) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter the day by which you want an answer")
        .Must(text => DateField.TryParse(text!, out _)).WithMessage(request => DateField.FaultOf("Answer by", day(request)!))
        .Must(text => DateField.TryParse(text!, out var by) && by >= clock.Today()).WithMessage("The day by which you want an answer cannot be in the past")
        .Must(text => DateField.TryParse(text!, out var by) && !DateField.IsTooFar(by, clock.Today())).WithMessage(DateField.TooFar);
}
